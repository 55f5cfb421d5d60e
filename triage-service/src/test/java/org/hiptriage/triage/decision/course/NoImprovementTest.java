package org.hiptriage.triage.decision.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.history.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoImprovementTest {
    private static final NoImprovement RULE =
            NoImprovement.of(ShippedPacks.knowledge()).orElseThrow();
    private static final LocalDate START = LocalDate.parse("2026-11-02");

    @ParameterizedTest
    @CsvSource({
        "21, 5, 5, true", // three weeks to the day
        "20, 5, 5, false",
        "21, 5, 4, true", // one point, 20 %
        "21, 7, 5, false", // two points, 29 %
        "21, 9, 7, false", // two points, 22 %
        "21, 3, 2, false", // one point, 33 %
        "21, 4, 3, true", // one point, 25 %
        "21, 5, 8, true", // worse
        "21, 2, 2, true", // the lowest score that is asked about
        "21, 1, 1, false",
        "21, 0, 2, true",
    })
    void bothSidesOfEachBound(int day, int first, int now, boolean holds) {
        assertThat(at(score(day, now), score(0, first)).isPresent()).isEqualTo(holds);
    }

    @Test
    void theFirstScoreOnOrAfterTheStartIsTheOneToCompareWith() {
        PainScore before = score(-1, 9);
        PainScore later = score(10, 8);
        assertThat(at(score(22, 5), before, score(0, 5), later)).isPresent();
        assertThat(at(score(22, 5), before, later)).isEmpty();
    }

    @Test
    void oneScoreAloneSaysNothing() {
        assertThat(at(score(22, 5))).isEmpty();
        assertThat(at(score(22, 5), score(22, 5))).isEmpty();
    }

    @Test
    void theOtherSideDoesNotCount() {
        PainScore now = new PainScore(instant(22), 5, Optional.of(Side.LEFT));
        assertThat(at(now, new PainScore(instant(0), 5, Optional.of(Side.RIGHT))))
                .isEmpty();
        assertThat(at(now, new PainScore(instant(0), 5, Optional.of(Side.BOTH))))
                .isPresent();
        assertThat(at(now, new PainScore(instant(0), 5, Optional.empty()))).isPresent();
    }

    @Test
    void theReasonNamesDatesAndScores() {
        assertThat(at(score(22, 4), score(1, 5)).map(Derived::because))
                .hasValue("pain 5 on 2026-11-03 and 4 on 2026-11-24, 22 days after self-treatment began on 2026-11-02");
    }

    @Test
    void daysAreTheRunnersOwn() {
        PainScore now = new PainScore(Instant.parse("2026-11-22T13:00:00Z"), 5, Optional.empty());
        List<PainScore> scores = List.of(score(0, 5));
        assertThat(RULE.at(now, START, scores, ZoneOffset.UTC)).isEmpty();
        assertThat(RULE.at(now, START, scores, ZoneId.of("Pacific/Auckland"))).isPresent();
    }

    @Test
    void anAssessmentIsReadWithEarlierScores_andItsOwnAnswerStands() {
        var scores = new ScoreHistory(ShippedPacks.knowledge());
        ReportBuilder report =
                ReportBuilder.report().painScore(5).selfTreatmentStartedOn(LocalDate.parse("2026-10-30"));
        List<PainReport> earlier =
                List.of(new PainReport(Instant.parse("2026-10-30T08:00:00Z"), OptionalInt.of(5), Optional.empty()));

        List<Derived> derived = scores.derived(report.build(), earlier, ZoneOffset.UTC);

        assertThat(derived).extracting(Derived::finding).containsExactly("history.no-improvement");
        assertThat(ShippedPacks.rules().decide(report.build(), derived).redFlags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.code() + flag.derived()).isEqualTo("no-improvementtrue"));
        report.absent("history.no-improvement");
        assertThat(ShippedPacks.rules().decide(report.build(), derived).redFlags())
                .isEmpty();
    }

    private static Optional<Derived> at(PainScore now, PainScore... others) {
        return RULE.at(now, START, Arrays.asList(others), ZoneOffset.UTC);
    }

    private static PainScore score(int day, int value) {
        return new PainScore(instant(day), value, Optional.empty());
    }

    private static Instant instant(int day) {
        return START.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
