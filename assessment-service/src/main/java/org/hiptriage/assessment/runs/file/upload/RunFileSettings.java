package org.hiptriage.assessment.runs.file.upload;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What files of watches may cost.
 *
 * @param maxSize Largest file; 1 KB to 100 MB. A marathon with a point every second has about 1 MB as FIT and 10 MB as TCX.
 * @param uploadTimeout How long a caller has to send the whole file; 100 ms to 10 min.
 * @param memory How much memory all files that are being sent or read may take before a caller gets 503; from twice max-size to 10 GB.
 * @param readers How many files are read at once; 1 to 64.
 * @param readTimeout How long one file may take to be read before its caller gets 503; 100 ms to 5 min.
 */
@ConfigurationProperties("hip.runs.file")
public record RunFileSettings(
        @DefaultValue("25MB") DataSize maxSize,
        @DefaultValue("60s") Duration uploadTimeout,
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue("2") int readers,
        @DefaultValue("10s") Duration readTimeout) {
    private static final DataSize SMALLEST = DataSize.ofKilobytes(1);
    private static final DataSize LARGEST = DataSize.ofMegabytes(100);
    private static final DataSize MOST_MEMORY = DataSize.ofGigabytes(10);
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(10);
    private static final Duration LONGEST_READ = Duration.ofMinutes(5);
    private static final int MOST_READERS = 64;

    public RunFileSettings {
        bounded(maxSize, SMALLEST, LARGEST, "hip.runs.file.max-size must be from 1KB to 100MB");
        var twice = DataSize.ofBytes(2 * maxSize.toBytes());
        bounded(memory, twice, MOST_MEMORY, "hip.runs.file.memory must be from twice hip.runs.file.max-size to 10GB");
        bounded(uploadTimeout, SHORTEST, LONGEST_UPLOAD, "hip.runs.file.upload-timeout must be from 100ms to 10m");
        bounded(readTimeout, SHORTEST, LONGEST_READ, "hip.runs.file.read-timeout must be from 100ms to 5m");
        bounded(readers, 1, MOST_READERS, "hip.runs.file.readers must be from 1 to 64");
    }

    private static <T extends Comparable<T>> void bounded(T value, T least, T most, String message) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(message);
        }
    }
}
