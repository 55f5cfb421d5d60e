package org.hiptriage.assessment.broker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a caller waits for the broker, and how many callers may wait.
 *
 * @param timeout How long the broker has to acknowledge an event before the caller gets 503; 500 ms to 60 s.
 * @param queue How many events, and how many batches, may wait for the producer before a caller gets 503 at once; 1 to 100,000.
 */
@ConfigurationProperties("hip.publishing")
public record PublishingSettings(
        @DefaultValue("4s") Duration timeout,
        @DefaultValue("2000") int queue) {
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MAX_QUEUE = 100_000;

    public PublishingSettings {
        if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("hip.publishing.timeout must be from 500ms to 60s");
        }
        if (queue < 1 || queue > MAX_QUEUE) {
            throw new IllegalArgumentException("hip.publishing.queue must be from 1 to 100000");
        }
    }
}
