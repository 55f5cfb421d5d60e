package org.hiptriage.notification.delivery.inbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are read.
 *
 * @param concurrency threads for each topic, 1 to 64; more than it has partitions are idle
 */
@ConfigurationProperties("hip.listeners")
public record ListenerSettings(@DefaultValue("1") int concurrency) {
    /** Refuses what can not work. */
    public ListenerSettings {
        if (concurrency < 1 || concurrency > 64) {
            throw new IllegalArgumentException("hip.listeners.concurrency must be 1 to 64");
        }
    }
}
