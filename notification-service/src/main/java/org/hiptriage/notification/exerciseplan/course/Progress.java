package org.hiptriage.notification.exerciseplan.course;

import java.time.LocalDate;

/**
 * Where a runner is in a plan, by the newest report.
 *
 * @param decision what that report changed
 * @param phase code of the phase that is on, or comes on next
 * @param since the first day of that phase
 */
public record Progress(Decision decision, String phase, LocalDate since) {
    /** What a report does to a plan. */
    public enum Decision {
        /** A new plan. */
        STARTED,
        /** As scheduled. */
        GOES_ON,
        /** To the next phase. */
        MOVES_ON,
        /** The phase is made longer, for the pain is too much for the next. */
        STAYS,
        /** To an earlier phase, for the pain is too much for this one. */
        EASES_BACK
    }
}
