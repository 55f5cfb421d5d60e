package org.hiptriage.notification.webhook.log;

/**
 * What a call for redelivery came to.
 *
 * @param redeliveries how many are sent once more; what is being sent already is not counted
 */
record AskedRedeliveries(long redeliveries) {}
