package org.hiptriage.triage.stream.warmup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomReportKind;
import org.hiptriage.events.SymptomsReported;
import org.junit.jupiter.api.Test;

class MadeUpLoadTest {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void of_ten_events_six_are_runs_and_two_each_assessments_and_check_ins() {
        var load = new MadeUpLoad(100, 0);
        List<SpecificRecord> events =
                IntStream.range(0, 1_000).mapToObj(i -> load.event(i, AT)).toList();

        assertThat(events).filteredOn(RunRecorded.class::isInstance).hasSize(600);
        assertThat(reports(events))
                .filteredOn(report -> report.getKind() == SymptomReportKind.ASSESSMENT)
                .hasSize(200);
    }

    @Test
    void one_assessment_in_so_many_is_urgent() {
        var load = new MadeUpLoad(100, 20);
        List<SpecificRecord> events =
                IntStream.range(0, 1_000).mapToObj(i -> load.event(i, AT)).toList();

        assertThat(reports(events)).filteredOn(MadeUpLoad::isUrgent).hasSize(10);
    }

    @Test
    void it_is_known_where_a_runner_begins() {
        assertThat(MadeUpLoad.beginOf(MadeUpLoad.runner(1_234))).isEqualTo(4);
    }

    private static List<SymptomsReported> reports(List<SpecificRecord> events) {
        return events.stream()
                .filter(SymptomsReported.class::isInstance)
                .map(SymptomsReported.class::cast)
                .toList();
    }
}
