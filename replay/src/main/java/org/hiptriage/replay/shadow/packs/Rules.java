package org.hiptriage.replay.shadow.packs;

import java.time.Clock;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.run.RunTriage;

/**
 * What decides by some packs.
 *
 * @param triage about reports
 * @param runs about recorded runs
 */
public record Rules(Triage triage, RunTriage runs) {
    /** What decides by these rules, at the time of this clock. */
    static Rules of(TriageRules rules, Clock clock) {
        return new Rules(new Triage(rules, clock), new RunTriage(rules, clock));
    }
}
