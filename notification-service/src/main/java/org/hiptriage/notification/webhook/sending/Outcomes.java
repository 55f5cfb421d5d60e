package org.hiptriage.notification.webhook.sending;

import org.hiptriage.notification.delivery.channel.SendOutcome;
import org.hiptriage.notification.outbound.FailureReason;
import org.hiptriage.notification.outbound.OutboundAnswer;

/** What an answer, or that there was none, means for a message. */
final class Outcomes {
    private static final int GONE = 410;

    private Outcomes() {}

    /** Of an answer. */
    static SendOutcome of(OutboundAnswer answer) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return new SendOutcome.Sent(false);
        }
        if (status == GONE) {
            return new SendOutcome.Gone("http-" + status);
        }
        // A redirect is never followed: where it leads was not registered.
        return new SendOutcome.Later((status < 400 ? "redirect-" : "http-") + status, answer.leaveAlone());
    }

    /** Of a request that got no answer. */
    static SendOutcome of(Throwable failure) {
        return SendOutcome.Later.because(FailureReason.of(failure));
    }
}
