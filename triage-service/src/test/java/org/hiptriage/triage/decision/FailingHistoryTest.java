package org.hiptriage.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.RunBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.decision.course.FollowUp;
import org.hiptriage.triage.decision.review.RunReview;
import org.hiptriage.triage.decision.review.Situation;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.history.Past;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.Parameter;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.redflag.RaisedFlag;
import org.junit.jupiter.api.Test;

/** A rule about runs that fails keeps nothing urgent back, passes for no 'nothing shown', and is nothing a run may change by. */
class FailingHistoryTest {
    /** No calendar reaches so far, so whatever looks back by it fails. */
    private static final double BEYOND_TIME = 1e17;

    private static final TriageRules FAILING = new TriageRules(withSpikeWindow(BEYOND_TIME));
    private static final Run RUN =
            RunBuilder.named("run", "2026-11-18T06:30:00Z").meters(8_000).build();
    private static final RunLog RUNS = RunLog.EMPTY.with(RUN);

    @Test
    void anUrgentAssessmentIsUrgent_andWhatFailedIsListed() {
        Decision decision =
                assessed(ReportBuilder.report().present("flag.fever").build());

        assertThat(decision.level()).isEqualTo(Level.URGENT_CARE);
        assertThat(decision.redFlags()).extracting(RaisedFlag::code).containsExactly("infection");
        assertThat(decision.couldNotRuleOut()).containsExactly(TriageRules.RULES_FAILED);
    }

    @Test
    void aMildOneIsNoSelfCare() {
        Decision decision =
                assessed(ReportBuilder.report().present("site.lateral-hip").build());

        assertThat(decision.level()).isEqualTo(Level.SEE_DOCTOR);
        assertThat(decision.timeFrame()).hasValue(TimeFrame.ONE_DAY);
        assertThat(decision.couldNotRuleOut()).containsExactly(TriageRules.RULES_FAILED);
        assertThat(decision.derived()).isEmpty();
    }

    @Test
    void aCheckInLikewise_andItsOwnScoreCounts() {
        Report report = ReportBuilder.report().present("site.lateral-hip").build();
        var now = new CheckIn(new PainScore(report.observedAt().plusSeconds(60), 9, Optional.empty()), false, false);

        Decision decision = FAILING.decide(
                FollowUp.of(Optional.of(report), now, List.of(), List.of(PainReport.of(report)), ZoneOffset.UTC), RUNS);

        assertThat(decision.level()).isEqualTo(Level.URGENT_CARE);
        assertThat(decision.couldNotRuleOut()).containsExactly(TriageRules.RULES_FAILED);
    }

    @Test
    void afterAClinicianSawTheRunnerACheckInStillAsksForANewAssessment() {
        assertThat(checkedIn(true).planning().holds()).contains("assessment-needed");
        assertThat(checkedIn(false).planning().holds()).doesNotContain("assessment-needed");
    }

    private static Decision checkedIn(boolean seen) {
        Report report = ReportBuilder.report().present("site.lateral-hip").build();
        var now = new CheckIn(new PainScore(report.observedAt().plusSeconds(60), 2, Optional.empty()), false, seen);
        return FAILING.decide(
                FollowUp.of(Optional.of(report), now, List.of(), List.of(PainReport.of(report)), ZoneOffset.UTC), RUNS);
    }

    @Test
    void aRunThatMakesItFailIsToldApart() {
        Report report = ReportBuilder.report().build();
        Situation situation = Situation.of(report, List.of(), List.of(PainReport.of(report)), ZoneOffset.UTC);

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> new RunReview(FAILING).again(situation, RunLog.EMPTY, RUNS, RUN));
    }

    @Test
    void withoutRunsNothingFails() {
        Report report = ReportBuilder.report().present("site.lateral-hip").build();

        assertThat(FAILING.decide(report, new Past(List.of(PainReport.of(report)), RunLog.EMPTY, ZoneOffset.UTC))
                        .couldNotRuleOut())
                .isEmpty();
    }

    private static Decision assessed(Report report) {
        return FAILING.decide(report, new Past(List.of(PainReport.of(report)), RUNS, ZoneOffset.UTC));
    }

    private static Knowledge withSpikeWindow(double days) {
        Knowledge shipped = ShippedPacks.knowledge();
        Map<String, Parameter> parameters = new HashMap<>(shipped.parameters());
        parameters.computeIfPresent(
                "spikeWindow",
                (name, window) -> new Parameter(name, days, window.unit(), window.meaning(), window.sources()));
        return new Knowledge(
                shipped.findings(),
                shipped.packs(),
                parameters,
                shipped.redFlags(),
                shipped.mandatory(),
                shipped.suspicions(),
                shipped.precautions(),
                shipped.conditions(),
                shipped.minimumScore(),
                shipped.tieMargin(),
                shipped.adultFromAge(),
                shipped.general());
    }
}
