package org.hiptriage.replay.shadow.outcome;

import java.util.List;
import java.util.Optional;
import org.hiptriage.events.Level;
import org.hiptriage.events.PossibleCondition;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.TriageCompleted;

/**
 * What of a result is compared.
 *
 * @param level how urgent it is; empty where the rules failed, so that the report would be a dead letter
 * @param timeFrame within what time to be seen, an ISO 8601 duration; empty for SELF_CARE
 * @param redFlags codes of the red flags, in rising order
 * @param couldNotRuleOut codes of those that were left open, in rising order
 * @param first code of the first condition; empty where none is named
 */
public record Verdict(
        Optional<Level> level,
        Optional<String> timeFrame,
        List<String> redFlags,
        List<String> couldNotRuleOut,
        Optional<String> first) {

    /** The rules failed: there is no result, and people have to look at the report. */
    public static final Verdict FAILURE =
            new Verdict(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

    /** That of a result. */
    public static Verdict of(TriageCompleted result) {
        return new Verdict(
                Optional.of(result.getLevel()),
                Optional.ofNullable(result.getTimeFrame()),
                result.getRedFlags().stream().map(RaisedFlag::getCode).sorted().toList(),
                result.getCouldNotRuleOut().stream().sorted().toList(),
                result.getConditions().stream().map(PossibleCondition::getCode).findFirst());
    }

    /** The level for people. */
    public String levelName() {
        return level.map(Enum::name).orElse("NO RESULT");
    }
}
