package org.hiptriage.assessment.broker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the topics are watched.
 *
 * @param checkInterval How often it is checked that the broker answers and the topics are there; 100 ms to 10 min.
 */
@ConfigurationProperties("hip.topics")
public record TopicsSettings(@DefaultValue("2s") Duration checkInterval) {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    public TopicsSettings {
        if (checkInterval.compareTo(SHORTEST) < 0 || checkInterval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("hip.topics.check-interval must be from 100ms to 10m");
        }
    }
}
