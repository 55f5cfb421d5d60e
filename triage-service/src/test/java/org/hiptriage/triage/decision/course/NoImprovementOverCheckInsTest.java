package org.hiptriage.triage.decision.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.triage.decision.course.Told.checkIn;
import static org.hiptriage.triage.decision.course.Told.pain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.Report;
import org.junit.jupiter.api.Test;

/** Self-treatment that began on day 0 with pain 5, an assessment, and check-ins after it. */
class NoImprovementOverCheckInsTest {
    private static final String FINDING = "history.no-improvement";
    private static final ScoreHistory SCORES = new ScoreHistory(ShippedPacks.knowledge());

    @Test
    void whatAnAssessmentShowedStays_evenIfACheckInIsCalm() {
        assertThat(derived(report(21, 5), List.of(), checkIn(23, 1)))
                .extracting(Derived::finding)
                .containsExactly(FINDING);
    }

    @Test
    void anAnswerThatItImprovedIsAboutThen_andWhatCheckInsShowLaterIsNoContradiction() {
        ReportBuilder improved = report(21, 5).absent(FINDING);

        assertThat(derived(improved, List.of(), checkIn(23, 1))).isEmpty();
        assertThat(derived(improved, List.of(), checkIn(25, 5))).singleElement().satisfies(found -> {
            assertThat(found.finding()).isEqualTo(FINDING);
            assertThat(found.contradicts()).isFalse();
        });
    }

    @Test
    void theNewestScoreThatShowsItIsTheReason() {
        List<CheckIn> others = List.of(checkIn(30, 5), checkIn(22, 4));

        assertThat(derived(report(2, 5), others, checkIn(40, 1)))
                .extracting(Derived::because)
                .containsExactly(
                        "pain 5 on 2026-01-01 and 5 on 2026-01-31, 30 days after self-treatment began on 2026-01-01");
    }

    @Test
    void onceAClinicianSawTheRunnerTheThreeWeeksBeginAnew() {
        List<CheckIn> seen = List.of(Told.seen(25, 5));

        assertThat(derived(report(2, 5), seen, checkIn(45, 5))).isEmpty();
        assertThat(derived(report(2, 5), seen, checkIn(46, 5)))
                .extracting(Derived::finding)
                .containsExactly(FINDING);
    }

    @Test
    void aSelfTreatmentThatBeganAfterThatIsCountedFromItsOwnBeginning() {
        List<CheckIn> seen = List.of(Told.seen(25, 5));
        ReportBuilder later = report(2, 5).selfTreatmentStartedOn(LocalDate.parse("2026-01-28"));

        assertThat(derived(later, seen, checkIn(47, 5))).isEmpty();
        assertThat(derived(later, seen, checkIn(30, 5), checkIn(48, 5)))
                .extracting(Derived::finding)
                .containsExactly(FINDING);
    }

    private static List<Derived> derived(ReportBuilder report, List<CheckIn> others, CheckIn... more) {
        Report built = report.build();
        List<CheckIn> known = new ArrayList<>(others);
        known.addAll(List.of(more).subList(0, more.length - 1));
        List<PainReport> assessments = List.of(pain(0, 5), PainReport.of(built));
        return SCORES.derived(
                FollowUp.of(Optional.of(built), more[more.length - 1], known, assessments, ZoneOffset.UTC));
    }

    private static ReportBuilder report(int day, int score) {
        return ReportBuilder.report()
                .observedAt(Told.at(day))
                .painScore(score)
                .selfTreatmentStartedOn(LocalDate.parse("2026-01-01"));
    }
}
