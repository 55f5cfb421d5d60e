package org.hiptriage.notification.results;

import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.events.PlanConstraints;
import org.hiptriage.events.PossibleCondition;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.Outcome;
import org.hiptriage.notification.outcome.Planning;
import org.hiptriage.notification.outcome.TimeFrame;
import org.hiptriage.notification.outcome.Trigger;
import org.hiptriage.notification.outcome.avro.RedFlagReader;

/** From the event of the contract to this service's own value. */
final class OutcomeReader {
    private OutcomeReader() {}

    static Outcome read(TriageCompleted event) {
        return new Outcome(
                event.getResultId(),
                event.getAssessmentId(),
                event.getRunnerId(),
                RedFlagReader.side(event.getSide()),
                event.getOccurredAt(),
                event.getOccurredAtOffsetSeconds(),
                event.getTriagedAt(),
                Trigger.valueOf(event.getTrigger().name()),
                Level.valueOf(event.getLevel().name()),
                Optional.ofNullable(event.getTimeFrame()).map(TimeFrame::new),
                RedFlagReader.read(event.getRedFlags()),
                event.getCouldNotRuleOut(),
                event.getConditions().stream().map(PossibleCondition::getCode).toList(),
                event.getTie(),
                event.getAdvice().getNow(),
                planning(event.getPlanning()),
                Boolean.TRUE.equals(event.getSeenByClinician()));
    }

    private static Planning planning(PlanConstraints constraints) {
        Integer painScore = constraints.getPainScore();
        return new Planning(
                painScore == null ? OptionalInt.empty() : OptionalInt.of(painScore),
                constraints.getPrecautions(),
                constraints.getHolds(),
                Optional.ofNullable(constraints.getZone()));
    }
}
