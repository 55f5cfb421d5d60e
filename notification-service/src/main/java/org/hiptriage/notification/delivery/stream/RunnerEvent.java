package org.hiptriage.notification.delivery.stream;

/**
 * One entry of a runner's stream.
 *
 * @param id rises in the order of commit for that runner
 * @param type result, plan, see-doctor or urgent-care
 * @param payload JSON
 */
record RunnerEvent(long id, String type, String payload) {}
