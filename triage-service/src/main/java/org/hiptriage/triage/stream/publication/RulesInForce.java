package org.hiptriage.triage.stream.publication;

import java.time.Clock;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.run.RunTriage;

/**
 * What decides by some packs.
 *
 * @param packs the packs
 * @param triage decides on reports
 * @param runs decides on runs
 */
public record RulesInForce(KnowledgePacks packs, Triage triage, RunTriage runs) {

    /** The rules of these packs. */
    public static RulesInForce of(KnowledgePacks packs, Clock clock) {
        var rules = new TriageRules(packs.knowledge());
        return new RulesInForce(packs, new Triage(rules, clock), new RunTriage(rules, clock));
    }
}
