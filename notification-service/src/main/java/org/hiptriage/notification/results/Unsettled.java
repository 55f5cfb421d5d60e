package org.hiptriage.notification.results;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.Outcome;

/**
 * What a result says beside the red flags it raised.
 *
 * @param level how urgent it is
 * @param couldNotRuleOut codes of red flags that stayed open
 */
record Unsettled(Level level, List<String> couldNotRuleOut) {
    Unsettled {
        couldNotRuleOut = List.copyOf(couldNotRuleOut);
    }

    static Unsettled of(Outcome outcome) {
        return new Unsettled(outcome.level(), outcome.couldNotRuleOut());
    }

    /** Whether it is more urgent than all results before it of the same reports, or leaves something open that they do not. */
    boolean isNewsAfter(List<Unsettled> earlier) {
        Set<String> known = new HashSet<>();
        earlier.forEach(result -> known.addAll(result.couldNotRuleOut));
        return earlier.stream().allMatch(result -> level.isAbove(result.level)) || !known.containsAll(couldNotRuleOut);
    }
}
