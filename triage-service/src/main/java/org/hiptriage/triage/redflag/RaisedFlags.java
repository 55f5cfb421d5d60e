package org.hiptriage.triage.redflag;

import java.util.ArrayList;
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

    /** What they say where one more could not be ruled out: at least a doctor within a day. */
    public RaisedFlags withOpen(String code) {
        List<String> open = new ArrayList<>(couldNotRuleOut);
        open.add(code);
        boolean sooner = level == Level.URGENT_CARE || timeFrame.equals(Optional.of(TimeFrame.NOW));
        return new RaisedFlags(
                level == Level.URGENT_CARE ? level : Level.SEE_DOCTOR,
                sooner ? timeFrame : Optional.of(TimeFrame.ONE_DAY),
                raised,
                List.copyOf(open),
                leftOpenBy);
    }

    /** Whether any of them forbids running until seen. */
    public boolean noRunning() {
        for (RaisedFlag flag : raised) {
            if (flag.noRunning()) {
                return true;
            }
        }
        return false;
    }
}
