package org.hiptriage.schemas.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.problem.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunValidationTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void a_run_of_which_only_start_duration_and_sport_are_known_is_right() {
        assertThat(problems(run -> {})).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void each_field_is_right_up_to_its_bound_and_wrong_beyond(
            String field, Consumer<RunRecorded.Builder> atTheBound, Consumer<RunRecorded.Builder> beyond) {
        assertThat(problems(atTheBound)).isEmpty();
        assertThat(problems(beyond)).extracting(FieldProblem::field).containsExactly(field);
    }

    static Stream<Arguments> bounds() {
        return Stream.of(
                bound("durationSeconds", run -> run.setDurationSeconds(1), run -> run.setDurationSeconds(0)),
                bound("durationSeconds", longest(604_800), longest(604_801)),
                bound("movingSeconds", run -> run.setMovingSeconds(3_600L), run -> run.setMovingSeconds(3_601L)),
                bound("movingSeconds", run -> run.setMovingSeconds(0L), run -> run.setMovingSeconds(-1L)),
                bound("distanceMeters", run -> run.setDistanceMeters(0.0), run -> run.setDistanceMeters(-0.1)),
                bound("distanceMeters", run -> run.setDistanceMeters(43_200.0), run -> run.setDistanceMeters(72_000.0)),
                bound("distanceMeters", run -> {}, run -> run.setDistanceMeters(Double.NaN)),
                bound("ascentMeters", run -> run.setAscentMeters(0.0), run -> run.setAscentMeters(Double.NaN)),
                bound("descentMeters", run -> run.setDescentMeters(0.0), run -> run.setDescentMeters(-1.0)),
                bound(
                        "averageCadenceSpm",
                        run -> run.setAverageCadenceSpm(400.0),
                        run -> run.setAverageCadenceSpm(0.0)),
                bound(
                        "averageCadenceSpm",
                        run -> run.setAverageCadenceSpm(1.0),
                        run -> run.setAverageCadenceSpm(401.0)),
                bound("sport", run -> run.setSport("trail_running"), run -> run.setSport("Running")),
                bound("subSport", run -> run.setSubSport("treadmill"), run -> run.setSubSport("")),
                bound("shoeId", run -> run.setShoeId("s-1"), run -> run.setShoeId("my shoe")),
                bound("device", run -> run.setDevice("Watch 5 (2026)"), run -> run.setDevice("a\nb")),
                bound("source", run -> run.setSource("https://w.example/a"), run -> run.setSource("two words")),
                bound("zone", run -> run.setZone("Europe/Copenhagen"), run -> run.setZone("Mars/Base")),
                bound("runnerId", run -> run.setRunnerId("r-1"), run -> run.setRunnerId("a@b.example")),
                bound("modifiedAt", run -> run.setModifiedAt(NOW), run -> run.setModifiedAt(NOW.plusSeconds(301))),
                bound("startedAt", run -> {}, run -> startAt(run, NOW.plus(Duration.ofDays(1)))),
                bound(
                        "startedAt",
                        run -> startAt(run, NOW.minusSeconds(3_300)),
                        run -> startAt(run, NOW.minusSeconds(3_299))),
                bound("startedAt", run -> {}, run -> startAt(run, Instant.parse("1899-12-31T23:59:59Z"))),
                bound("occurredAt", run -> {}, run -> run.setOccurredAt(NOW)),
                bound("occurredAtOffsetSeconds", offset(64_800), offset(64_801)));
    }

    @Test
    void a_wheel_may_be_faster_than_a_runner() {
        assertThat(problems(run -> {
                    run.setSport("cycling");
                    run.setDistanceMeters(72_000.0);
                }))
                .isEmpty();
    }

    @Test
    void a_publisher_whose_clock_runs_ahead_cannot_vouch_for_a_run_of_the_future() {
        assertThat(problems(run -> {
                    startAt(run, NOW.plus(Duration.ofDays(365)));
                    run.setReceivedAt(NOW.plus(Duration.ofDays(366)));
                }))
                .extracting(FieldProblem::field)
                .containsExactly("startedAt");
    }

    private static Arguments bound(
            String field, Consumer<RunRecorded.Builder> right, Consumer<RunRecorded.Builder> wrong) {
        return Arguments.of(field, right, wrong);
    }

    private static Consumer<RunRecorded.Builder> longest(long seconds) {
        return run -> {
            startAt(run, NOW.minus(Duration.ofDays(8)));
            run.setDurationSeconds(seconds);
        };
    }

    private static Consumer<RunRecorded.Builder> offset(int seconds) {
        return run -> run.setOccurredAtOffsetSeconds(seconds);
    }

    private static void startAt(RunRecorded.Builder run, Instant startedAt) {
        run.setStartedAt(startedAt);
        run.setOccurredAt(startedAt);
    }

    private static List<FieldProblem> problems(Consumer<RunRecorded.Builder> change) {
        Instant startedAt = NOW.minus(Duration.ofHours(2));
        RunRecorded.Builder run = RunRecorded.newBuilder()
                .setEventId(UUID.fromString("7f0c8a52-6f0f-4d0e-9b2b-5b3c7a1d9e10"))
                .setOccurredAt(startedAt)
                .setOccurredAtOffsetSeconds(3_600)
                .setReceivedAt(NOW)
                .setSource("/tests")
                .setRunId(UUID.fromString("2f0c8a52-6f0f-4d0e-9b2b-5b3c7a1d9e10"))
                .setRunnerId("r-481516")
                .setStartedAt(startedAt)
                .setDurationSeconds(3_600)
                .setSport("running")
                .setManual(false);
        change.accept(run);
        return RunValidation.problemsOf(run.build(), NOW);
    }
}
