package org.hiptriage.triage.decision.review;

import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.TimeFrame;

/**
 * How urgent a result said it is, and why.
 *
 * @param level its level
 * @param timeFrame within what time to be seen; empty for SELF_CARE
 * @param redFlags codes of the red flags that it raised
 * @param couldNotRuleOut codes of those that it left open
 */
public record Urgency(Level level, Optional<TimeFrame> timeFrame, List<String> redFlags, List<String> couldNotRuleOut) {

    /** Whether this takes back anything that the other one said. */
    public boolean takesBack(Urgency other) {
        return level.compareTo(other.level) < 0
                || (level == other.level && isLater(other))
                || !redFlags.containsAll(other.redFlags)
                || other.couldNotRuleOut.stream()
                        .anyMatch(code -> !couldNotRuleOut.contains(code) && !redFlags.contains(code));
    }

    private boolean isLater(Urgency other) {
        return other.timeFrame
                .filter(theirs -> timeFrame.isEmpty() || timeFrame.get().compareTo(theirs) > 0)
                .isPresent();
    }
}
