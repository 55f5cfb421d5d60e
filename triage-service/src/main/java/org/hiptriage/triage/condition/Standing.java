package org.hiptriage.triage.condition;

import org.hiptriage.triage.condition.score.ScoreTable;

/**
 * Who leads.
 *
 * @param first the number of the condition that comes first; {@link #NOBODY} where none reaches the minimum
 * @param tie whether the first two are too close to tell apart
 */
public record Standing(int first, boolean tie) {

    /** No condition reaches the minimum. */
    public static final int NOBODY = ScoreTable.NOBODY;

    static final Standing NONE = new Standing(NOBODY, false);
}
