package org.hiptriage.assessment.runs.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.runs.RunReading;

/** Reads files as the controller does, without a request. */
final class ReadRuns {
    static final Instant LATER = Instant.parse("2026-11-25T12:00:00Z");

    private ReadRuns() {}

    static List<RunReading> all(byte[] file) {
        return all(file, Optional.empty());
    }

    static List<RunReading> all(byte[] file, Optional<String> zone) {
        var upload = new Upload("r-481516", Optional.of("shoe-2"), zone, LATER);
        return FileRuns.of(RunFile.read(file, Deadline.in(Duration.ofMinutes(1))), upload);
    }

    static RunRecorded single(byte[] file) {
        List<RunReading> readings = all(file);
        assertThat(readings).hasSize(1);
        return ((RunReading.Accepted) readings.get(0)).run();
    }
}
