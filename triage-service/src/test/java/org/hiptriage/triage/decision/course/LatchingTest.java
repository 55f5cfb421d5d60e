package org.hiptriage.triage.decision.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.decision.Decision;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.knowledge.Level;
import org.junit.jupiter.api.Test;

/** What a check-in can and cannot do to a level, over many made-up courses. */
class LatchingTest {
    private static final Report MILD =
            ReportBuilder.report().painScore(3).present("site.lateral-hip").build();
    private static final Instant ASSESSED = MILD.observedAt();

    @Test
    void withoutANewAssessmentOrSeenNoCheckInLowersTheLevel() {
        var random = new Random(20261123);
        for (int course = 0; course < 200; course++) {
            List<CheckIn> known = new ArrayList<>();
            Level level = Level.SELF_CARE;
            for (int day = 1; day < 8; day++) {
                CheckIn now = checkIn(day, random.nextInt(11), random.nextInt(6) == 0, false);
                Decision decision = decide(Optional.of(MILD), now, known);
                assertThat(decision.level()).isGreaterThanOrEqualTo(level);
                level = decision.level();
                known.add(now);
            }
        }
    }

    @Test
    void aCheckInThatComesLateCountsInItsOwnResult_andNotAgainstANewerAssessment() {
        CheckIn late = checkIn(-2, 9, false, false);

        assertThat(decide(Optional.of(MILD), late, List.of()).level()).isEqualTo(Level.URGENT_CARE);
        assertThat(decide(Optional.of(MILD), checkIn(1, 2, false, false), List.of(late))
                        .level())
                .isEqualTo(Level.SELF_CARE);
    }

    @Test
    void aCheckInThatComesLateIsReadWithWhatCameSince() {
        List<CheckIn> known = List.of(checkIn(3, 9, false, false));

        Decision decision = decide(Optional.of(MILD), checkIn(2, 1, false, false), known);

        assertThat(decision.level()).isEqualTo(Level.URGENT_CARE);
    }

    @Test
    void oneThatComesLateFromBeforeTheRunnerWasSeenCountsInItsOwnResult_andInNoLaterOne() {
        CheckIn seen = checkIn(3, 2, false, true);
        CheckIn since = checkIn(4, 2, false, false);
        CheckIn late = checkIn(2, 9, false, false);

        assertThat(FollowUp.of(Optional.of(MILD), late, List.of(since, seen), List.of(), ZoneOffset.UTC)
                        .unseen())
                .containsExactly(late, seen, since);
        assertThat(decide(Optional.of(MILD), late, List.of(since, seen)).level())
                .isEqualTo(Level.URGENT_CARE);
        assertThat(decide(Optional.of(MILD), checkIn(5, 2, false, false), List.of(late, since, seen))
                        .level())
                .isEqualTo(Level.SELF_CARE);
    }

    @Test
    void oneThatSaysSeenDoesNotReachBeforeTheAssessment() {
        List<CheckIn> known = List.of(checkIn(-1, 3, false, true));

        assertThat(FollowUp.of(Optional.of(MILD), checkIn(1, 3, false, false), known, List.of(), ZoneOffset.UTC)
                        .beforeSeen())
                .isEmpty();
    }

    private static Decision decide(Optional<Report> assessment, CheckIn now, List<CheckIn> known) {
        return ShippedPacks.rules()
                .decide(FollowUp.of(assessment, now, known, List.of(), ZoneOffset.UTC), RunLog.EMPTY);
    }

    private static CheckIn checkIn(int day, int score, boolean urgent, boolean seen) {
        return new CheckIn(new PainScore(ASSESSED.plus(Duration.ofDays(day)), score, Optional.empty()), urgent, seen);
    }
}
