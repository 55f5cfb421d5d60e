package org.hiptriage.notification.delivery.escalation;

import java.time.Instant;

/** What is to be done about a notification. */
public sealed interface Step {
    /**
     * Send it by a channel.
     *
     * @param channel its code
     * @param round from 1; 2 where it is repeated there
     * @param notBefore when
     */
    record Send(String channel, int round, Instant notBefore) implements Step {}

    /** Tell people that nobody opened it; a short code says why. */
    record Escalate(String reason) implements Step {}

    /** Give it up; a short code says why. */
    record GiveUp(String reason) implements Step {}

    /** Nothing before this instant. */
    record WaitUntil(Instant until) implements Step {}

    /** Nothing, unless something happens to it. */
    record Rest() implements Step {}
}
