package org.hiptriage.assessment.runs.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A file that a real device recorded; where it is from and under which licence stands beside it.
 *
 * @param startedAt when it began, as the recording itself sums up
 * @param seconds how long it took, pauses included, by the same summary
 * @param meters how far, by the same summary
 */
record RecordedFile(String name, Instant startedAt, long seconds, double meters) {

    static Stream<RecordedFile> all() {
        return Stream.of(
                new RecordedFile("run-with-stops.gpx.gz", Instant.parse("2016-01-31T16:30:50Z"), 39 * 60 + 8, 5_770));
    }

    byte[] bytes() {
        try (var packed = Objects.requireNonNull(RecordedFile.class.getResourceAsStream("recorded/" + name))) {
            return new GZIPInputStream(packed).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
