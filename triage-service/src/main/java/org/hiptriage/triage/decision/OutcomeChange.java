package org.hiptriage.triage.decision;

import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.knowledge.Level;

/**
 * The fewest changed answers that would change the outcome, and to what.
 *
 * @param change the answers that would have to be otherwise
 * @param level the level it would then be; empty where the level stays
 * @param condition code of the condition that would then come first; empty where that stays
 */
public record OutcomeChange(List<Answer> change, Optional<Level> level, Optional<String> condition) {

    /**
     * One changed answer.
     *
     * @param finding code of the finding; {@code painScore} with ABSENT stands for a score just below the bound that
     *     raised a flag
     * @param presence what the answer would be
     */
    public record Answer(String finding, Presence presence) {}
}
