package org.hiptriage.notification.delivery.outbox;

import java.util.List;
import org.hiptriage.notification.delivery.channel.SendOutcome;

/** Outcomes as the meters name them. */
final class Outcomes {
    /** All of them. */
    static final List<String> CODES = List.of("sent", "delivered", "later", "gone", "refused");

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
