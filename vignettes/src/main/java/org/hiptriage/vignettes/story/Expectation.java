package org.hiptriage.vignettes.story;

import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.knowledge.Level;

/**
 * What the sources of a vignette say should come out.
 *
 * @param level how urgent it is
 * @param timeFrame within what time, an ISO 8601 duration; empty where the sources leave it open
 * @param redFlags codes of flags that must be raised; empty where the sources name none by its code
 * @param noFlag whether no flag may be raised at all
 * @param couldNotRuleOut codes of flags that must be said to be open
 * @param causes codes of the possible causes that may rightly stand first, {@link #NONE} where none must be named; empty where it is not judged
 */
public record Expectation(
        Level level,
        Optional<String> timeFrame,
        List<String> redFlags,
        boolean noFlag,
        List<String> couldNotRuleOut,
        List<String> causes) {

    /** Stands among the causes where naming any would be wrong. */
    public static final String NONE = "none";

    /** Whether one of the five conditions may stand first. */
    public boolean namesCauses() {
        return !causes.isEmpty() && !namesNone();
    }

    /** Whether no condition may be named. */
    public boolean namesNone() {
        return causes.contains(NONE);
    }
}
