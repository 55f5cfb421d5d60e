package org.hiptriage.triage.stream.intake;

import java.util.Optional;
import java.util.function.Supplier;
import org.hiptriage.events.LoadWarningRaised;
import org.hiptriage.triage.stream.deadletter.DeadLetterReason;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * What a usable record makes of a runner.
 *
 * @param runnerId the runner
 * @param kind whether it is news
 * @param next what is remembered from now on; empty where that stays as it is
 * @param triaged what was decided; empty where nothing was
 * @param warning there where a runner without a complaint is to be warned of a run
 */
public record Step(
        String runnerId,
        Kind kind,
        Optional<RunnerHistory> next,
        Optional<Triaged> triaged,
        Optional<LoadWarningRaised> warning) {

    /** Whether a record is news. */
    public enum Kind {
        NEWS,
        /** It changes nothing: a repeat, an older version, a run from before what is kept. */
        REPEAT,
        /** It was received before its runner asked to be forgotten. */
        ERASED
    }

    /** Nothing is remembered and nothing sent of it. */
    public static Step without(Kind kind, String runnerId) {
        return new Step(runnerId, kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What the rules make of an event; where they fail, that is a fault of the event. */
    static <T> T ruled(Supplier<T> rules) throws UnusableRecordException {
        try {
            return rules.get();
        } catch (RuntimeException e) {
            // Its message could hold an answer: the class alone is told.
            throw new UnusableRecordException(
                    DeadLetterReason.RULES_FAILED, e.getClass().getName());
        }
    }
}
