package org.hiptriage.notification.delivery.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox is worked off.
 *
 * @param concurrency how many messages this instance sends at once by each channel, 1 to 1000
 * @param sendTimeout a channel that has not answered by then is tried again later; above zero
 * @param lease how long an instance has a claimed message to itself; longer than twice the time-out
 * @param poll how often the outbox is looked at without being called; above zero
 * @param timeToLive how long a message to a runner is worth to arrive; above zero
 */
@ConfigurationProperties("hip.delivery")
public record DeliverySettings(
        @DefaultValue("32") int concurrency,
        @DefaultValue("20s") Duration sendTimeout,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("72h") Duration timeToLive) {
    /** Refuses what can not work. */
    public DeliverySettings {
        if (concurrency < 1 || concurrency > 1_000) {
            throw new IllegalArgumentException("hip.delivery.concurrency must be 1 to 1000");
        }
        requirePositive(sendTimeout, "send-timeout");
        requirePositive(poll, "poll");
        requirePositive(timeToLive, "time-to-live");
        if (lease.compareTo(sendTimeout.multipliedBy(2)) <= 0) {
            throw new IllegalArgumentException(
                    "hip.delivery.lease must be longer than twice hip.delivery.send-timeout");
        }
    }

    private static void requirePositive(Duration value, String name) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("hip.delivery." + name + " must be above zero");
        }
    }
}
