package org.hiptriage.assessment.runs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a post of runs may send.
 *
 * @param maxSize Largest body that is one JSON document; 64 KB to 8 MB. 1,000 runs of which all is known have about 500 KB.
 * @param maxStreamSize Largest body that is NDJSON; 64 KB to 100 MB. It is never held as a whole.
 * @param maxLineSize Longest line of NDJSON; 1 KB to 64 KB. A run of which all is known has about 500 bytes.
 * @param timeout How long a caller has to send the whole body; 100 ms to 10 min.
 * @param atATime How many posts of runs are served at the same time before a caller gets 503 at once; 1 to 1,000.
 */
@ConfigurationProperties("hip.runs")
public record RunsSettings(
        @DefaultValue("1MB") DataSize maxSize,
        @DefaultValue("10MB") DataSize maxStreamSize,
        @DefaultValue("8KB") DataSize maxLineSize,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("32") int atATime) {
    private static final DataSize SMALLEST_BODY = DataSize.ofKilobytes(64);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_AT_A_TIME = 1_000;

    public RunsSettings {
        within(maxSize, SMALLEST_BODY, DataSize.ofMegabytes(8), "hip.runs.max-size must be from 64KB to 8MB");
        within(
                maxStreamSize,
                SMALLEST_BODY,
                DataSize.ofMegabytes(100),
                "hip.runs.max-stream-size must be from 64KB to 100MB");
        within(
                maxLineSize,
                DataSize.ofKilobytes(1),
                DataSize.ofKilobytes(64),
                "hip.runs.max-line-size must be from 1KB to 64KB");
        within(timeout, SHORTEST, LONGEST, "hip.runs.timeout must be from 100ms to 10m");
        within(atATime, 1, MOST_AT_A_TIME, "hip.runs.at-a-time must be from 1 to 1000");
    }

    private static <T extends Comparable<T>> void within(T value, T least, T most, String rule) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(rule);
        }
    }
}
