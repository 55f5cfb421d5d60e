package org.hiptriage.triage.stream.memory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.decision.review.Urgency;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.stream.event.GivenOutcome;
import org.hiptriage.triage.stream.state.LastOutcome;
import org.hiptriage.triage.stream.state.PastLevel;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** What the newest assessment came to, as it is remembered. */
final class PastOutcome {
    private static final int MOST_CODES = 40;

    private PastOutcome() {}

    static Optional<GivenOutcome> read(RunnerHistory history) {
        return Optional.ofNullable(history.getLastOutcome())
                .map(past -> new GivenOutcome(
                        past.getAssessmentId(),
                        new Urgency(
                                Level.valueOf(past.getLevel().name()),
                                timeFrame(past),
                                past.getRedFlags(),
                                past.getCouldNotRuleOut()),
                        past.getDigest()));
    }

    static LastOutcome write(GivenOutcome given) {
        Urgency urgency = given.urgency();
        return LastOutcome.newBuilder()
                .setAssessmentId(given.assessmentId())
                .setLevel(PastLevel.valueOf(urgency.level().name()))
                .setTimeFrame(urgency.timeFrame().map(TimeFrame::iso).orElse(null))
                .setRedFlags(bounded(urgency.redFlags()))
                .setCouldNotRuleOut(bounded(urgency.couldNotRuleOut()))
                .setDigest(given.digest())
                .build();
    }

    private static Optional<TimeFrame> timeFrame(LastOutcome past) {
        return Arrays.stream(TimeFrame.values())
                .filter(frame -> frame.iso().equals(past.getTimeFrame()))
                .findFirst();
    }

    private static List<String> bounded(List<String> codes) {
        return codes.stream().limit(MOST_CODES).toList();
    }
}
