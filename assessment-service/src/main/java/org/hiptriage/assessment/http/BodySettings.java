package org.hiptriage.assessment.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may send.
 *
 * @param maxSize Largest body of a request; 1 KB to 1 MB. A full assessment has about 5 KB.
 * @param timeout How long a caller has to send the whole body; 100 ms to 5 min.
 */
@ConfigurationProperties("hip.body")
public record BodySettings(
        @DefaultValue("64KB") DataSize maxSize,
        @DefaultValue("10s") Duration timeout) {
    private static final DataSize SMALLEST = DataSize.ofKilobytes(1);
    private static final DataSize LARGEST = DataSize.ofMegabytes(1);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    public BodySettings {
        if (maxSize.compareTo(SMALLEST) < 0 || maxSize.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("hip.body.max-size must be from 1KB to 1MB");
        }
        if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("hip.body.timeout must be from 100ms to 5m");
        }
    }
}
