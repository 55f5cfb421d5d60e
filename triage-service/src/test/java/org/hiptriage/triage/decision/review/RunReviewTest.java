package org.hiptriage.triage.decision.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.RunBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.PainReport;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.junit.jupiter.api.Test;

/** Which recordings make a report be decided again. */
class RunReviewTest {
    private static final Report ASSESSED =
            ReportBuilder.report().painScore(4).present("site.lateral-hip").build();
    private static final Situation SITUATION =
            Situation.of(ASSESSED, List.of(), List.of(PainReport.of(ASSESSED)), ZoneOffset.UTC);
    private static final Instant BEFORE = ASSESSED.observedAt().minus(Duration.ofDays(3));
    private static final Instant AFTER = ASSESSED.observedAt().plus(Duration.ofDays(1));

    private final RunReview review = new RunReview(ShippedPacks.rules());

    @Test
    void aRunBeforeTheReportThatShowsSomethingIsDecidedOn_andOneAfterItIsNot() {
        assertThat(review.again(SITUATION, RunLog.EMPTY, RunLog.EMPTY.with(downhill(BEFORE)), downhill(BEFORE)))
                .isPresent();
        assertThat(review.again(SITUATION, RunLog.EMPTY, RunLog.EMPTY.with(downhill(AFTER)), downhill(AFTER)))
                .isEmpty();
    }

    @Test
    void aCorrectionThatMovesARunBehindTheReportTakesBackWhatItShowed() {
        assertThat(review.again(
                        SITUATION,
                        RunLog.EMPTY.with(downhill(BEFORE)),
                        RunLog.EMPTY.with(downhill(AFTER)),
                        downhill(AFTER)))
                .hasValueSatisfying(decision -> assertThat(decision.derived()).isEmpty());
    }

    private static Run downhill(Instant at) {
        return RunBuilder.named("run", BEFORE.toString())
                .startedAt(at)
                .descent(400)
                .build();
    }
}
