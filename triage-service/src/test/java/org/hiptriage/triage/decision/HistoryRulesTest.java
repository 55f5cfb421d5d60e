package org.hiptriage.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.RunBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.decision.course.FollowUp;
import org.hiptriage.triage.history.CheckIn;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.PainScore;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.run.RunLog;
import org.junit.jupiter.api.Test;

/** Recorded runs beside check-ins. */
class HistoryRulesTest {
    private static final Report ASSESSED = ReportBuilder.report().painScore(3).build();
    private static final Instant NOW = ASSESSED.observedAt().plus(Duration.ofDays(1));
    private static final RunLog DOWNHILL = RunLog.EMPTY.with(
            RunBuilder.run(NOW.minus(Duration.ofDays(4))).descent(400).build());

    @Test
    void runsAreReadBesideACheckIn_alsoWhereNoAssessmentIsKnown() {
        assertThat(derived(Optional.of(ASSESSED)))
                .extracting(Derived::finding, Derived::contradicts)
                .containsExactly(tuple("risk.downhill", false));
        assertThat(derived(Optional.empty()))
                .extracting(Derived::finding, Derived::contradicts)
                .containsExactly(tuple("risk.downhill", false));
    }

    @Test
    void anAnswerNoInTheAssessmentIsContradictedByThem() {
        Report denied =
                ReportBuilder.report().painScore(3).absent("risk.downhill").build();

        assertThat(derived(Optional.of(denied)))
                .extracting(Derived::contradicts)
                .containsExactly(true);
    }

    private static List<Derived> derived(Optional<Report> assessment) {
        var now = new CheckIn(new PainScore(NOW, 2, Optional.empty()), false, false);
        List<PainReport> assessments = assessment.map(PainReport::of).stream().toList();
        return ShippedPacks.rules()
                .decide(FollowUp.of(assessment, now, List.of(), assessments, ZoneOffset.UTC), DOWNHILL)
                .derived();
    }
}
