package org.hiptriage.triage.knowledge;

import java.util.List;
import org.hiptriage.triage.history.FindingSet;

/**
 * A finding, or any of several that count once, with its weight for or against a condition.
 *
 * @param anyOf the findings
 * @param weight what it counts where any is present, at least 1
 * @param absentWeight what counts against the condition where all are explicitly absent; 0 where that says nothing
 * @param sources where the weight comes from
 */
public record Indication(FindingSet anyOf, int weight, int absentWeight, List<String> sources) {

    /** What it counts where these findings are there and those are explicitly not; below 0 where it counts against its side. */
    public int counts(FindingSet present, FindingSet absent) {
        if (present.intersects(anyOf)) {
            return weight;
        }
        return absent.containsAll(anyOf) ? -absentWeight : 0;
    }
}
