package org.hiptriage.localstack.demo.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private static final int WEEKS = 6;

    private final List<Runner> runners =
            IntStream.range(0, 200).mapToObj(number -> Runner.random(7, number)).toList();

    @Test
    void aDayIsTheSameInWhicheverStretchItIsTold() {
        for (Runner runner : runners.subList(0, 50)) {
            List<Message> dayByDay = IntStream.range(0, 7 * WEEKS)
                    .mapToObj(day -> Story.messages(runner, midnight(day), midnight(day + 1)))
                    .flatMap(List::stream)
                    .toList();

            assertThat(dayByDay).isEqualTo(Story.messages(runner, midnight(0), midnight(7 * WEEKS)));
        }
    }

    @Test
    void weeksHaveRestDaysAndOneLongRun_andNobodyRunsFasterThanPeopleDo() {
        for (Runner runner : runners) {
            List<Run> runs = Week.runs(runner, MONDAY);

            assertThat(runs).hasSizeLessThanOrEqualTo(5).allSatisfy(run -> {
                assertThat(run.distanceMeters() / run.movingSeconds()).isBetween(1.9, 4.0);
                assertThat(run.distanceMeters()).isBetween(2_000.0, 70_000.0);
            });
            assertThat(runs.stream()
                            .filter(run ->
                                    runs.stream().allMatch(other -> other.distanceMeters() <= run.distanceMeters()))
                            .map(run -> run.startedAt().getDayOfWeek()))
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(week().map(run -> run.startedAt().getDayOfWeek()).distinct()).hasSize(7);
        assertThat(week().filter(run -> run.startedAt().getDayOfWeek() == DayOfWeek.SUNDAY))
                .isNotEmpty();
    }

    @Test
    void someRunMuchFurtherThanTheWeeksBefore() {
        double spikes = week().filter(Run::spike).count() / (double) runners.size();

        assertThat(spikes).isBetween(0.01, 0.08);
    }

    @Test
    void someWatchesSendDaysLater_someRunsComeTwiceAreCorrectedOrDeleted_andSomeByTwoRecorders() {
        List<Message> uploads = messages(Message.Kind.RUNS);
        List<String> runs =
                uploads.stream().flatMap(message -> message.contents().stream()).toList();

        assertThat(uploads).anySatisfy(message -> assertThat(message.contents()).hasSizeGreaterThan(1));
        assertThat(uploads)
                .anySatisfy(message -> assertThat(
                                Duration.between(startOf(message.contents().get(0)), message.dueAt()))
                        .isGreaterThan(Duration.ofDays(4)));
        assertThat(uploads)
                .allSatisfy(message -> assertThat(message.contents())
                        .allSatisfy(run -> assertThat(startOf(run)).isBefore(message.dueAt())));
        assertThat(runs.stream().distinct().count()).isLessThan(runs.size());
        assertThat(runs)
                .anySatisfy(run -> assertThat(run).contains("modifiedAt").doesNotContain("deleted"))
                .anySatisfy(run -> assertThat(run).contains("modifiedAt", "\"deleted\": true"))
                .anySatisfy(run -> assertThat(run).contains("telephone.example"))
                .anySatisfy(run -> assertThat(run).contains("\"manual\": true").doesNotContain("device"))
                .anySatisfy(run -> assertThat(run).contains("treadmill").doesNotContain("ascentMeters"));
    }

    @Test
    void whoHurtsRestsAWeekAndChecksInAfterAnAssessment() {
        for (Runner runner : runners) {
            List<Message> told = Story.messages(runner, midnight(0), midnight(7 * WEEKS));
            told.stream()
                    .filter(message -> message.kind() == Message.Kind.ASSESSMENT)
                    .forEach(assessment -> {
                        Instant until = assessment.dueAt().plus(Duration.ofDays(5));
                        assertThat(told.stream()
                                        .filter(message -> message.kind() == Message.Kind.RUNS)
                                        .flatMap(message -> message.contents().stream())
                                        .map(StoryTest::startOf)
                                        .filter(start -> start.isAfter(assessment.dueAt()) && start.isBefore(until)))
                                .isEmpty();
                    });
        }
        assertThat(messages(Message.Kind.CHECK_IN).size())
                .isGreaterThan(2 * messages(Message.Kind.ASSESSMENT).size());
    }

    private List<Message> messages(Message.Kind kind) {
        return runners.stream()
                .flatMap(runner -> Story.messages(runner, midnight(0), midnight(7 * WEEKS)).stream())
                .filter(message -> message.kind() == kind)
                .toList();
    }

    private Stream<Run> week() {
        return runners.stream().flatMap(runner -> Week.runs(runner, MONDAY).stream());
    }

    private static Instant startOf(String run) {
        return OffsetDateTime.parse(run.replaceFirst(".*\"startedAt\": \"([^\"]+)\".*", "$1"))
                .toInstant();
    }

    private static Instant midnight(int day) {
        return MONDAY.plusDays(day).atStartOfDay(Week.ZONE).toInstant();
    }
}
