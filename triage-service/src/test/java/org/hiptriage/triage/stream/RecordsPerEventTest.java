package org.hiptriage.triage.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.triage.stream.Bench.MEMORY;

import java.nio.file.Path;
import java.util.Map;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an event costs the broker, in records: more than these is a mistake on any machine. */
class RecordsPerEventTest {
    private static final String RESULTS = "triage-results";
    private static final String ALERTS = "red-flag-alerts";

    private Bench bench;

    @BeforeEach
    void start(@TempDir Path state) {
        bench = new Bench(state);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void anAssessmentIsAResultAndAMemory() {
        bench.send(Reports.mild("r-1").build());

        assertThat(bench.written()).isEqualTo(Map.of(RESULTS, 1, MEMORY, 1));
    }

    @Test
    void aRedFlagIsAnAlertBesides() {
        bench.send(Reports.urgent("r-1").build());

        assertThat(bench.written()).isEqualTo(Map.of(RESULTS, 1, ALERTS, 1, MEMORY, 1));
    }

    @Test
    void aCheckInIsAResultAndAMemory() {
        bench.send(Reports.mild("r-1").build());
        bench.written();
        bench.send(Reports.checkIn("r-1", 3).build());

        assertThat(bench.written()).isEqualTo(Map.of(RESULTS, 1, MEMORY, 1));
    }

    @Test
    void aRunThatChangesNoResultIsAMemoryAlone() {
        bench.send(Runs.daysAgo("r-1", 1, 8).build());

        assertThat(bench.written()).isEqualTo(Map.of(MEMORY, 1));
    }

    @Test
    void aRepeatIsNothing() {
        SymptomsReported report = Reports.urgent("r-1").build();
        RunRecorded run = Runs.daysAgo("r-1", 1, 8).build();
        bench.send(report);
        bench.send(run);
        bench.written();
        bench.send(report);
        bench.send(run);

        assertThat(bench.written()).isEmpty();
    }
}
