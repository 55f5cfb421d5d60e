package org.hiptriage.notification.delivery.channel;

import java.time.Duration;
import java.util.Optional;

/** What came of sending a message once; reasons are short codes without health data, for example http-503 or timeout. */
public sealed interface SendOutcome {

    /**
     * The other side has it.
     *
     * @param arrived whether it says that it is at its recipient, rather than only accepted on the way there
     */
    record Sent(boolean arrived) implements SendOutcome {}

    /**
     * Not now: it is to be tried again.
     *
     * @param reason why
     * @param notBefore how long the other side asks to be left alone; empty where it does not say
     */
    record Later(String reason, Optional<Duration> notBefore) implements SendOutcome {
        /** Later, whenever the outbox sees fit. */
        public static Later because(String reason) {
            return new Later(reason, Optional.empty());
        }
    }

    /** The address is gone for good: nothing more goes there, and the next channel has to do. */
    record Gone(String reason) implements SendOutcome {}

    /** This message will never be taken, though another may be. */
    record Refused(String reason) implements SendOutcome {}
}
