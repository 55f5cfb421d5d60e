package org.hiptriage.notification.outcome;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The outcome of one triage.
 *
 * @param resultId identifies the outcome
 * @param assessmentId the assessment that was triaged
 * @param runnerId the runner, opaque
 * @param side the side it is about
 * @param observedAt when what was triaged was observed
 * @param offsetSeconds offset from UTC where it was observed, seconds, positive east
 * @param triagedAt when the rules ran
 * @param trigger what caused it
 * @param level how urgent it is
 * @param timeFrame within what time to be seen; empty for self-care
 * @param redFlags what was raised, most urgent first
 * @param couldNotRuleOut codes of red flags that stayed open
 * @param conditions codes of possible causes, best first
 * @param tie whether the first two conditions are too close to tell apart
 * @param firstAdvice what to do first, in plain words; may be empty
 * @param planning what a plan has to respect
 * @param seenByClinician whether the runner said to have been seen since the last assessment
 */
public record Outcome(
        UUID resultId,
        UUID assessmentId,
        String runnerId,
        Side side,
        Instant observedAt,
        int offsetSeconds,
        Instant triagedAt,
        Trigger trigger,
        Level level,
        Optional<TimeFrame> timeFrame,
        List<RedFlag> redFlags,
        List<String> couldNotRuleOut,
        List<String> conditions,
        boolean tie,
        String firstAdvice,
        Planning planning,
        boolean seenByClinician) {
    public Outcome {
        redFlags = List.copyOf(redFlags);
        couldNotRuleOut = List.copyOf(couldNotRuleOut);
        conditions = List.copyOf(conditions);
    }

    /** From when on it changes what the runner does: a run may be triaged long after what it makes anew was observed. */
    public Instant countsFrom() {
        return trigger == Trigger.RUN ? triagedAt : observedAt;
    }
}
