package org.hiptriage.triage.decision.whatif;

import java.util.Optional;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** The fewest answers that, changed to 'present', raise the level: those that one red flag looks at, flag by flag. */
record RaisedLevel(WhatIf rules, Facts facts) {

    Optional<Changed> to(Level target) {
        Optional<Changed> found = Optional.empty();
        for (int size = 1; size <= Counterfactual.MOST_CHANGES && found.isEmpty(); size++) {
            for (RedFlag flag : rules.knowledge().redFlags()) {
                int[] bits = looksAt(flag).minus(facts.present()).stream().toArray();
                found = search(Changed.nothing(facts), bits, 0, size, target);
                if (found.isPresent()) {
                    break;
                }
            }
        }
        return found;
    }

    private Optional<Changed> search(Changed tried, int[] bits, int from, int left, Level target) {
        if (left == 0) {
            return Optional.of(tried).filter(changed -> rules.level(changed.facts()) == target);
        }
        Optional<Changed> found = Optional.empty();
        for (int i = from; i <= bits.length - left && found.isEmpty(); i++) {
            found = search(tried.withPresent(bits[i]), bits, i + 1, left - 1, target);
        }
        return found;
    }

    static FindingSet looksAt(RedFlag flag) {
        try {
            FindingSet findings = flag.raisedBy().findings();
            for (RedFlag.Escalation escalation : flag.escalations()) {
                findings = findings.union(escalation.when().findings());
            }
            return findings;
        } catch (RuntimeException failed) {
            return FindingSet.NONE;
        }
    }
}
