package org.hiptriage.notification.delivery.stream;

/**
 * One entry of a runner's stream.
 *
 * @param id rises in the order of commit for that runner
 * @param type result, plan, see-doctor, urgent-care or load-warning
 * @param payload JSON
 */
record RunnerEvent(long id, String type, String payload) {}
