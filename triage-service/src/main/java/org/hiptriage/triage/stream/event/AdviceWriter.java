package org.hiptriage.triage.stream.event;

import java.util.List;
import java.util.OptionalInt;
import org.hiptriage.events.FindingAnswer;
import org.hiptriage.events.Level;
import org.hiptriage.events.Presence;
import org.hiptriage.triage.decision.Advice;
import org.hiptriage.triage.decision.OutcomeChange;
import org.hiptriage.triage.decision.PlanConstraints;
import org.hiptriage.triage.decision.RecoveryWeeks;
import org.jspecify.annotations.Nullable;

/** Writes what follows from a decision: advice, what would change it, what a plan has to respect. */
final class AdviceWriter {
    private AdviceWriter() {}

    static org.hiptriage.events.Advice advice(Advice advice) {
        return org.hiptriage.events.Advice.newBuilder()
                .setNow(advice.now())
                .setRunning(advice.running())
                .setCrossTraining(advice.crossTraining())
                .setAvoid(advice.avoid())
                .setTreatment(advice.treatment())
                .setPrevention(advice.prevention())
                .setRecoveryWeeks(
                        advice.recoveryWeeks().map(AdviceWriter::recovery).orElse(null))
                .build();
    }

    static List<org.hiptriage.events.OutcomeChange> changes(List<OutcomeChange> changes) {
        return changes.stream()
                .map(change -> org.hiptriage.events.OutcomeChange.newBuilder()
                        .setChange(change.change().stream()
                                .map(AdviceWriter::answer)
                                .toList())
                        .setLevel(change.level()
                                .map(level -> Level.valueOf(level.name()))
                                .orElse(null))
                        .setCondition(change.condition().orElse(null))
                        .build())
                .toList();
    }

    static org.hiptriage.events.PlanConstraints planning(PlanConstraints planning, @Nullable String zone) {
        return org.hiptriage.events.PlanConstraints.newBuilder()
                .setPainScore(number(planning.painScore()))
                .setPrecautions(planning.precautions())
                .setHolds(planning.holds())
                .setZone(zone)
                .build();
    }

    private static FindingAnswer answer(OutcomeChange.Answer answer) {
        return new FindingAnswer(
                answer.finding(), Presence.valueOf(answer.presence().name()));
    }

    private static org.hiptriage.events.RecoveryWeeks recovery(RecoveryWeeks weeks) {
        return new org.hiptriage.events.RecoveryWeeks(weeks.min(), number(weeks.max()));
    }

    private static @Nullable Integer number(OptionalInt value) {
        return value.isPresent() ? Integer.valueOf(value.getAsInt()) : null;
    }
}
