package org.hiptriage.notification.alerts.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The stream of alerts.
 *
 * @param kept for how long a stream can be resumed; 1 minute or longer
 */
@ConfigurationProperties("hip.alert-stream")
record FeedSettings(@DefaultValue("7d") Duration kept) {
    /** Refuses what can not work. */
    FeedSettings {
        if (kept.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("hip.alert-stream.kept must be 1 minute or longer");
        }
    }
}
