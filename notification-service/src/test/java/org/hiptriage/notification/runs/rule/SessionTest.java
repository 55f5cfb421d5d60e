package org.hiptriage.notification.runs.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.notification.runs.rule.Recordings.START;
import static org.hiptriage.notification.runs.rule.Recordings.recording;
import static org.hiptriage.notification.runs.rule.Recordings.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {
    @ParameterizedTest
    @CsvSource({
        "120000, 1000, 1", "120001, 1000, 2", "-120000, 1000, 1", "-120001, 1000, 2",
        "0, 1111, 1", "0, 1112, 2", "0, 900, 1", "0, 899, 2"
    })
    void startsAtMostTwoMinutesApartAndDurationsWithinTenPercentOfTheLongerAreOneSession(
            long laterMillis, long seconds, int sessions) {
        Recording watch = recording(1, START, 1000);
        Recording phone = recording(2, START.plusMillis(laterMillis), seconds);

        assertThat(Session.of(List.of(watch, phone))).hasSize(sessions);
    }

    @Test
    void aSessionIsTheFirstRunsSoThatAChainOfUploadsIsNotOneRun() {
        List<Session> sessions = Session.of(List.of(
                recording(1, START, 1000),
                recording(2, START.plusSeconds(90), 1000),
                recording(3, START.plusSeconds(180), 1000)));

        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).recordings()).hasSize(2);
    }

    @Test
    void deviceCountsBeforeTypedInThenKnownDistanceThenTheFirst() {
        Recording typed = run(1, START, 10_000).manual(true).build();
        Recording bare = recording(2, START.plusSeconds(1), 3600);
        Recording late = run(3, START.plusSeconds(3), 10_000).build();
        Recording early = run(4, START.plusSeconds(2), 10_100).build();

        assertThat(counted(typed, bare, late, early)).isEqualTo(early);
        assertThat(counted(typed, bare, late)).isEqualTo(late);
        assertThat(counted(typed, bare)).isEqualTo(bare);
        assertThat(counted(typed)).isEqualTo(typed);
        assertThat(Session.of(List.of(typed, bare, late, early)).get(0).alsoRecordedBy())
                .containsExactly("/source-1", "/source-2", "/source-3");
    }

    @Test
    void anotherSportAtTheSameTimeIsAnotherSession() {
        assertThat(Session.of(List.of(
                        recording(1, START, 1000),
                        run(2, START, 3000).sport("walking").seconds(1000).build())))
                .hasSize(2);
    }

    @Test
    void eachOrderGivesTheSessionsThatTheRuleReadLiterallyGives() {
        var random = new Random(20_261_125);
        for (int round = 0; round < 300; round++) {
            List<Recording> recordings = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                long seconds = 3000 + random.nextInt(8) * 100L;
                recordings.add(run(i, START.plusSeconds(random.nextInt(12) * 30L), 9_000)
                        .seconds(seconds)
                        .meters(random.nextBoolean() ? OptionalDouble.of(9_000) : OptionalDouble.empty())
                        .manual(random.nextBoolean())
                        .build());
            }
            List<List<Recording>> literally = literally(recordings);
            Collections.shuffle(recordings, random);
            assertThat(Session.of(recordings).stream().map(Session::recordings))
                    .containsExactlyInAnyOrderElementsOf(literally);
        }
    }

    @Test
    void thousandsOfRecordingsOfTheSameMinuteTakeNoTimeWorthMentioning() {
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            recordings.add(recording(i, START.plusMillis(i), 1 + i % 600_000));
        }
        long before = System.nanoTime();
        assertThat(Session.of(recordings)).hasSizeBetween(2, 200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    private static Recording counted(Recording... recordings) {
        List<Session> sessions = Session.of(List.of(recordings));
        assertThat(sessions).hasSize(1);
        return sessions.get(0).counted();
    }

    private static List<List<Recording>> literally(List<Recording> recordings) {
        List<List<Recording>> sessions = new ArrayList<>();
        for (Recording next : recordings.stream().sorted(Recording.IN_ORDER).toList()) {
            boolean joined = false;
            for (List<Recording> session : sessions) {
                Recording first = session.get(0);
                long apart = Math.abs(
                        Duration.between(first.startedAt(), next.startedAt()).toMillis());
                double longer = Math.max(first.durationSeconds(), next.durationSeconds());
                double differs = Math.abs(first.durationSeconds() - next.durationSeconds());
                if (!joined && apart <= 120_000 && differs / longer <= 0.1) {
                    session.add(next);
                    joined = true;
                }
            }
            if (!joined) {
                sessions.add(new ArrayList<>(List.of(next)));
            }
        }
        return sessions;
    }
}
