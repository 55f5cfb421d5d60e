package org.hiptriage.notification.delivery.outbox;

import org.hiptriage.notification.delivery.channel.SendOutcome;

/** Outcomes as the meters name them. */
final class Outcomes {
    private Outcomes() {}

    static String code(SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Sent sent) {
            return sent.arrived() ? "delivered" : "sent";
        }
        if (outcome instanceof SendOutcome.Later) {
            return "later";
        }
        return outcome instanceof SendOutcome.Gone ? "gone" : "refused";
    }
}
