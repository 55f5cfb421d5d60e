package org.hiptriage.notification.delivery.runner;

/**
 * Something for a runner's stream to tell.
 *
 * @param type result, plan, see-doctor, urgent-care or load-warning
 * @param payload JSON
 * @param onlyWithNotification whether it is told only where the notification beside it is new
 */
public record StreamEntry(String type, String payload, boolean onlyWithNotification) {
    /** One that is told in any case. */
    public static StreamEntry of(String type, String payload) {
        return new StreamEntry(type, payload, false);
    }
}
