package org.hiptriage.triage.redflag;

import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.TimeFrame;

/**
 * What the red flags say about one report.
 *
 * @param level the highest level of all that was raised or left open
 * @param timeFrame the shortest of that level; empty for SELF_CARE
 * @param raised the red flags raised, most urgent first
 * @param couldNotRuleOut codes of those left open by an unknown answer or a failing rule, in the packs' order
 * @param leftOpenBy the findings whose answers left them open
 */
public record RaisedFlags(
        Level level,
        Optional<TimeFrame> timeFrame,
        List<RaisedFlag> raised,
        List<String> couldNotRuleOut,
        FindingSet leftOpenBy) {

    /** Whether any of them forbids running until seen. */
    public boolean noRunning() {
        return raised.stream().anyMatch(RaisedFlag::noRunning);
    }
}
