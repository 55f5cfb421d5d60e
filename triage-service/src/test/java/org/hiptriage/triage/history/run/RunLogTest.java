package org.hiptriage.triage.history.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.triage.RunBuilder.named;
import static org.hiptriage.triage.RunBuilder.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.triage.RunBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLogTest {
    private static final String START = "2026-11-14T17:00:00Z";

    @Test
    void theVersionCorrectedLastCounts_inEitherOrder() {
        Run first = run(START).build();
        Run corrected = run(START)
                .event("second")
                .modifiedAt("2026-11-15T08:00:00Z")
                .meters(8_400)
                .build();
        Run again = run(START)
                .event("third")
                .modifiedAt("2026-11-15T08:00:01Z")
                .meters(8_300)
                .build();
        assertThat(logs(first, corrected, again))
                .allSatisfy(log -> assertThat(log.runs()).containsExactly(again));
    }

    @Test
    void aCorrectionReceivedBeforeAnOlderVersionStands() {
        Run corrected = run(START)
                .modifiedAt("2026-11-15T08:00:00Z")
                .receivedAt(Instant.parse("2026-11-15T09:00:00Z"))
                .meters(8_400)
                .build();
        Run older = run(START)
                .event("late")
                .receivedAt(Instant.parse("2026-11-17T09:00:00Z"))
                .build();
        assertThat(logs(corrected, older))
                .allSatisfy(log -> assertThat(log.runs()).containsExactly(corrected));
    }

    @Test
    void betweenVersionsModifiedAtOnce_theOneReceivedLastCounts_thenTheGreaterEvent() {
        Run first = run(START).event("a").meters(8_000).build();
        Run later = run(START)
                .event("b")
                .meters(8_100)
                .receivedAt(first.receivedAt().plusMillis(1))
                .build();
        Run together = run(START)
                .event("c")
                .meters(8_200)
                .receivedAt(later.receivedAt())
                .build();
        Run greater = later.eventId().toString().compareTo(together.eventId().toString()) > 0 ? later : together;
        assertThat(logs(first, later)).allSatisfy(log -> assertThat(log.runs()).containsExactly(later));
        assertThat(logs(first, later, together))
                .allSatisfy(log -> assertThat(log.runs()).containsExactly(greater));
    }

    @Test
    void eventsAreComparedAsText_notAsSignedNumbers() {
        Run small = withEvent("7fffffff-0000-4000-8000-000000000000");
        Run great = withEvent("80000000-0000-4000-8000-000000000000");
        assertThat(logs(small, great)).allSatisfy(log -> assertThat(log.runs()).containsExactly(great));
    }

    @Test
    void whatWasDeletedStaysDeletedWhenAnOlderVersionComesLate() {
        Run recorded = run(START).build();
        Run deleted = run(START)
                .event("delete")
                .modifiedAt("2026-11-15T08:00:00Z")
                .deleted()
                .build();
        assertThat(logs(recorded, deleted)).allSatisfy(log -> {
            assertThat(log.counted()).isEmpty();
            assertThat(log.runs()).containsExactly(deleted);
        });
    }

    @Test
    void whatWasDeletedCountsAgainOnceItIsRecordedAnew() {
        Run deleted = run(START).modifiedAt("2026-11-15T08:00:00Z").deleted().build();
        Run restored =
                run(START).event("restore").modifiedAt("2026-11-16T08:00:00Z").build();
        assertThat(logs(deleted, restored))
                .allSatisfy(log -> assertThat(log.counted()).containsExactly(restored));
    }

    @Test
    void aRepeatOrAnOlderVersionChangesNothing_andGivesTheSameLog() {
        Run corrected = run(START).modifiedAt("2026-11-15T08:00:00Z").build();
        RunLog log = RunLog.EMPTY.with(corrected);
        assertThat(log.with(corrected)).isSameAs(log);
        assertThat(log.with(run(START).event("older").build())).isSameAs(log);
    }

    @Test
    void whatACorrectionMakesAnotherSportNoLongerCounts() {
        Run recorded = run(START).build();
        Run ridden = run(START)
                .event("ride")
                .modifiedAt("2026-11-15T08:00:00Z")
                .otherSport()
                .build();
        assertThat(logs(recorded, ridden))
                .allSatisfy(log -> assertThat(log.counted()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-14T17:02:00Z, 3000, true", // two minutes to the millisecond
        "2026-11-14T17:02:00.001Z, 3000, false",
        "2026-11-14T16:58:00Z, 3000, true",
        "2026-11-14T16:57:59.999Z, 3000, false",
        "2026-11-14T17:00:30Z, 2700, true", // a tenth of the longer one
        "2026-11-14T17:00:30Z, 2699, false",
        "2026-11-14T17:00:30Z, 3333, true",
        "2026-11-14T17:00:30Z, 3334, false",
    })
    void twoRecordingsAreOneSessionWithinTwoMinutesAndATenth(String start, long seconds, boolean one) {
        Run watch = run(START).lasting(Duration.ofMinutes(50)).build();
        Run phone = run(start).lasting(Duration.ofSeconds(seconds)).build();
        assertThat(logs(watch, phone))
                .allSatisfy(log -> assertThat(log.counted()).hasSize(one ? 1 : 2));
    }

    @Test
    void aChainOfUploadsDoesNotBecomeOneSession() {
        Run first = run("2026-11-14T17:00:00Z").build();
        Run second = run("2026-11-14T17:01:30Z").build();
        Run third = run("2026-11-14T17:03:00Z").build();
        assertThat(logs(first, second, third))
                .allSatisfy(log -> assertThat(log.counted()).containsExactly(first, third));
    }

    @Test
    void ofASessionADeviceCountsBeforeAPerson_thenAKnownDistance_thenTheFirst() {
        Run typed = run("2026-11-14T16:59:00Z").typedIn().build();
        Run unmeasured = run("2026-11-14T16:59:30Z").withoutDistance().build();
        Run watch = run("2026-11-14T17:00:00Z").build();
        Run phone = run("2026-11-14T17:00:30Z").build();
        assertThat(logs(typed, unmeasured, watch, phone))
                .allSatisfy(log -> assertThat(log.counted()).containsExactly(watch));
        assertThat(logs(typed, unmeasured))
                .allSatisfy(log -> assertThat(log.counted()).containsExactly(unmeasured));
    }

    @Test
    void ofRecordingsThatStartAtOnceTheSmallerRunIdIsTheFirst() {
        Run one = named("one", START).build();
        Run other = named("other", START).build();
        Run smaller = one.runId().toString().compareTo(other.runId().toString()) < 0 ? one : other;
        assertThat(logs(one, other)).allSatisfy(log -> assertThat(log.counted()).containsExactly(smaller));
    }

    @Test
    void aDeletedRecordingLeavesTheSessionToTheOther() {
        Run watch = run(START).build();
        Run phone = run("2026-11-14T17:00:30Z").build();
        Run deleted = run(START)
                .event("delete")
                .modifiedAt("2026-11-15T08:00:00Z")
                .deleted()
                .build();
        assertThat(logs(watch, phone, deleted))
                .allSatisfy(log -> assertThat(log.counted()).containsExactly(phone));
    }

    @Test
    void aWalkThatStartsWithARunIsNotTheSameSession() {
        Run walk = run(START).otherSport().build();
        Run run = run("2026-11-14T17:00:30Z").build();
        assertThat(logs(walk, run)).allSatisfy(log -> assertThat(log.counted()).containsExactly(run));
    }

    @Test
    void aDistanceOfNothingIsNotKnown() {
        assertThat(run(START).meters(0).build().knownMeters()).isEmpty();
        assertThat(run(START).withoutDistance().build().knownMeters()).isEmpty();
        assertThat(run(START).meters(1).build().knownMeters()).isEqualTo(OptionalDouble.of(1));
    }

    @Test
    void theDateIsThatOfThePlaceWhereItWasRun() {
        RunBuilder run = run("2026-11-14T11:30:00Z");
        assertThat(run.zone("Pacific/Auckland").build().startedOn()).hasToString("2026-11-15");
        assertThat(run.zone("-11:45").build().startedOn()).hasToString("2026-11-13");
    }

    private static Run withEvent(String event) {
        Run run = run(START).build();
        return new Run(
                run.runId(),
                run.startedAt(),
                run.zone(),
                run.duration(),
                OptionalDouble.of(event.hashCode() & 0xffff),
                run.descentMeters(),
                run.running(),
                run.shoeId(),
                run.manual(),
                run.modifiedAt(),
                run.receivedAt(),
                UUID.fromString(event),
                run.deleted());
    }

    /** The log of these recordings in both directions and each rotated once more. */
    private static List<RunLog> logs(Run... runs) {
        List<Run> forth = List.of(runs);
        return Stream.concat(rotations(forth), rotations(reversed(forth))).toList();
    }

    private static Stream<RunLog> rotations(List<Run> runs) {
        return Stream.iterate(0, i -> i < runs.size(), i -> i + 1)
                .map(i -> Stream.concat(runs.stream().skip(i), runs.stream().limit(i))
                        .reduce(RunLog.EMPTY, RunLog::with, (one, other) -> one));
    }

    private static List<Run> reversed(List<Run> runs) {
        return Stream.iterate(runs.size() - 1, i -> i >= 0, i -> i - 1)
                .map(runs::get)
                .toList();
    }
}
