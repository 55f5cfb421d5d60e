package org.hiptriage.schemas.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hiptriage.events.RunRecorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunContentTest {
    @Test
    void a_repeat_is_the_same_event_whenever_it_was_received() {
        RunRecorded again = SampleRun.full()
                .setEventId(new UUID(0, 2))
                .setReceivedAt(Instant.parse("2026-12-01T00:00:00Z"))
                .build();

        assertThat(RunContent.eventId(again))
                .isEqualTo(RunContent.eventId(SampleRun.full().build()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void each_change_of_what_is_told_is_another_event(Consumer<RunRecorded.Builder> change) {
        RunRecorded.Builder changed = SampleRun.full();
        change.accept(changed);

        assertThat(RunContent.eventId(changed.build()))
                .isNotEqualTo(RunContent.eventId(SampleRun.full().build()));
    }

    static Stream<Consumer<RunRecorded.Builder>> changes() {
        return Stream.of(
                run -> run.setSource("/other"),
                run -> run.setRunId(new UUID(0, 3)),
                run -> run.setRunnerId("r-2"),
                run -> run.setStartedAt(SampleRun.STARTED_AT.plusMillis(1)),
                run -> run.setOccurredAtOffsetSeconds(7_200),
                run -> run.setZone(null),
                run -> run.setDurationSeconds(3_601),
                run -> run.setMovingSeconds(null),
                run -> run.setDistanceMeters(10_250.6),
                run -> run.setAscentMeters(null),
                run -> run.setDescentMeters(85.0),
                run -> run.setAverageCadenceSpm(172.0),
                run -> run.setSport("walking"),
                run -> run.setSubSport(null),
                run -> run.setShoeId("shoe-2"),
                run -> run.setDevice(null),
                run -> run.setManual(false),
                run -> run.setModifiedAt(null),
                run -> run.setDeleted(false));
    }

    @Test
    void the_id_of_a_recording_never_changes_between_releases() {
        assertThat(RunContent.eventId(SampleRun.full().build())).hasToString("71a58c97-1387-57b6-832e-e8da95c18bbc");
    }
}
