package org.hiptriage.triage.decision;

import java.util.List;
import org.hiptriage.triage.decision.whatif.WhatIf;
import org.hiptriage.triage.knowledge.Suspicion;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** Suspicions and precautions of one report; one that fails counts as holding, which only makes the plan more careful. */
record Suspicions(WhatIf rules) {

    /** Those that hold: they arise, something they ask is not settled, and no red flag took their place. */
    List<Suspicion> holding(Facts facts) {
        return rules.knowledge().suspicions().stream()
                .filter(suspicion -> applies(suspicion.when(), facts)
                        && suspicion.ask().stream().anyMatch(bit -> !facts.settled(bit))
                        && !rules.redFlags().raises(suspicion.unless(), facts))
                .toList();
    }

    List<String> precautions(Facts facts) {
        return rules.knowledge().precautions().stream()
                .filter(precaution -> applies(precaution.when(), facts))
                .map(precaution -> precaution.code())
                .toList();
    }

    private static boolean applies(Criterion criterion, Facts facts) {
        try {
            return criterion.holds(facts);
        } catch (RuntimeException failed) {
            return true;
        }
    }
}
