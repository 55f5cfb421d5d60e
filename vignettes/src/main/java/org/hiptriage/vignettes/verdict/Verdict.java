package org.hiptriage.vignettes.verdict;

import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.vignettes.story.Expectation;
import org.hiptriage.vignettes.story.Vignette;

/**
 * A vignette and what the rules say of it.
 *
 * @param vignette what was asked
 * @param level how urgent the rules find it
 * @param timeFrame within what time, an ISO 8601 duration; empty for SELF_CARE
 * @param redFlags codes of the flags that were raised
 * @param couldNotRuleOut codes of the flags that stay open
 * @param causes codes of the possible causes, best first
 */
public record Verdict(
        Vignette vignette,
        Level level,
        Optional<String> timeFrame,
        List<String> redFlags,
        List<String> couldNotRuleOut,
        List<String> causes) {
    private static final List<Level> RISING = List.of(Level.values());

    /** What the sources say. */
    public Expectation expected() {
        return vignette.expected();
    }

    /** By how many levels it is too high; below 0 too low. */
    public int levelsTooHigh() {
        return RISING.indexOf(level) - RISING.indexOf(expected().level());
    }

    /** Whether a cause that may rightly stand first is among the first so many. */
    public boolean causeAmongFirst(int places) {
        return causes.stream().limit(places).anyMatch(expected().causes()::contains);
    }

    /** Whether every flag that must be raised or open is, and none is where none may be. */
    public boolean flagsAsExpected() {
        return redFlags.containsAll(expected().redFlags())
                && couldNotRuleOut.containsAll(expected().couldNotRuleOut())
                && !(expected().noFlag() && !redFlags.isEmpty());
    }

    /** Whether it is right in all that its sources say. */
    public boolean agrees() {
        return levelsTooHigh() == 0
                && flagsAsExpected()
                && (expected().timeFrame().isEmpty() || expected().timeFrame().equals(timeFrame))
                && (!expected().namesCauses() || causeAmongFirst(1))
                && (!expected().namesNone() || causes.isEmpty());
    }
}
