package org.hiptriage.notification.delivery.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The runner's stream.
 *
 * @param heartbeat how often a comment shows that the connection lives; above zero
 */
@ConfigurationProperties("hip.stream")
public record StreamSettings(@DefaultValue("15s") Duration heartbeat) {
    /** Refuses what can not work. */
    public StreamSettings {
        if (heartbeat.isNegative() || heartbeat.isZero()) {
            throw new IllegalArgumentException("hip.stream.heartbeat must be above zero");
        }
    }
}
