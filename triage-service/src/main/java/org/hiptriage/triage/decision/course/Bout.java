package org.hiptriage.triage.decision.course;

import java.time.Instant;
import java.time.LocalDate;
import org.hiptriage.triage.history.PainScore;

/**
 * One spell of pain.
 *
 * @param first the score with which it began
 * @param startedOn the runner's local date of that score
 * @param openUntil when the last report was observed that found it not over yet
 */
record Bout(PainScore first, LocalDate startedOn, Instant openUntil) {

    /** Whether a report of that moment is part of it. */
    boolean holds(Instant moment) {
        return !moment.isBefore(first.observedAt()) && !moment.isAfter(openUntil);
    }

    Bout until(Instant report) {
        return new Bout(first, startedOn, report);
    }
}
