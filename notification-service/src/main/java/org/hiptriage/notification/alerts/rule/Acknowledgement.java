package org.hiptriage.notification.alerts.rule;

import java.time.Instant;

/**
 * Somebody took an alert.
 *
 * @param by who, as they typed it
 * @param at when
 * @param prompts how often the runner had been prompted by then
 */
public record Acknowledgement(String by, Instant at, int prompts) {
    /** Whether it still holds: what prompts the runner anew was not seen by who took the alert before. */
    public boolean covers(Alert alert) {
        return prompts >= alert.prompts();
    }
}
