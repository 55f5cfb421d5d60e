package org.hiptriage.notification.delivery.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * A channel that a runner registered.
 *
 * @param channel its code
 * @param registration rises with each registration
 * @param address where to, as it was registered: for the channel alone
 * @param registeredAt when
 * @param reason why the address is dead, a short code; empty where it lives
 */
public record RegisteredChannel(
        String channel, long registration, String address, Instant registeredAt, Optional<String> reason) {
    /** Whether messages go there. */
    public boolean lives() {
        return reason.isEmpty();
    }

    /** Never the address. */
    @Override
    public String toString() {
        return "RegisteredChannel[" + channel + " " + registration + "]";
    }
}
