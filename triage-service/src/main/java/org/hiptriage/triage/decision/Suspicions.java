package org.hiptriage.triage.decision;

import java.util.ArrayList;
import java.util.List;
import org.hiptriage.triage.decision.whatif.WhatIf;
import org.hiptriage.triage.knowledge.Precaution;
import org.hiptriage.triage.knowledge.Suspicion;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** Suspicions and precautions of one report; one that fails counts as holding, which only makes the plan more careful. */
record Suspicions(WhatIf rules) {

    /** Those that hold: they arise, something they ask is not settled, and no red flag took their place. */
    List<Suspicion> holding(Facts facts) {
        List<Suspicion> holding = new ArrayList<>();
        for (Suspicion suspicion : rules.knowledge().suspicions()) {
            if (applies(suspicion.when(), facts)
                    && isAsked(suspicion.ask(), facts)
                    && !rules.redFlags().raises(suspicion.unless(), facts)) {
                holding.add(suspicion);
            }
        }
        return List.copyOf(holding);
    }

    private static boolean isAsked(List<Integer> bits, Facts facts) {
        for (int bit : bits) {
            if (!facts.settled(bit)) {
                return true;
            }
        }
        return false;
    }

    List<String> precautions(Facts facts) {
        List<String> codes = new ArrayList<>();
        for (Precaution precaution : rules.knowledge().precautions()) {
            if (applies(precaution.when(), facts)) {
                codes.add(precaution.code());
            }
        }
        return List.copyOf(codes);
    }

    private static boolean applies(Criterion criterion, Facts facts) {
        try {
            return criterion.holds(facts);
        } catch (RuntimeException failed) {
            return true;
        }
    }
}
