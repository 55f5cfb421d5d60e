package org.hiptriage.triage.decision.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.criterion.Facts;

/**
 * A changed answer and the most that it can bring a rival closer to the leader.
 *
 * @param bit the finding
 * @param present what the answer becomes
 * @param rivalGain the most by which the rival's score can rise
 * @param gain the most by which the distance can shrink
 */
record Toggle(int bit, boolean present, double rivalGain, double gain) {

    /** All that can help, the most helpful first and then in the vocabulary's order. */
    static List<Toggle> helping(Condition rival, List<Condition> leader, Facts facts) {
        FindingSet findings = looksAt(rival);
        for (Condition each : leader) {
            findings = findings.union(looksAt(each));
        }
        List<Toggle> toggles = new ArrayList<>();
        findings.stream().forEach(bit -> {
            for (boolean present : new boolean[] {true, false}) {
                double rivalGain = rise(rival, bit, present, facts);
                double leaderLoss = leader.stream()
                        .mapToDouble(each -> fall(each, bit, present, facts))
                        .sum();
                boolean changes = present
                        ? !facts.present().contains(bit)
                        : !facts.absent().contains(bit);
                if (changes && rivalGain + leaderLoss > 0) {
                    toggles.add(new Toggle(bit, present, rivalGain, rivalGain + leaderLoss));
                }
            }
        });
        toggles.sort(Comparator.comparingDouble(Toggle::gain).reversed());
        return toggles;
    }

    Changed appliedTo(Changed changed) {
        return present ? changed.withPresent(bit) : changed.withAbsent(bit);
    }

    private static double rise(Condition condition, int bit, boolean present, Facts facts) {
        int rise = 0;
        if (present) {
            for (Indication indication : condition.supporting()) {
                rise += indication.anyOf().contains(bit)
                        ? indication.weight() - indication.counts(facts.present(), facts.absent())
                        : 0;
            }
        } else if (facts.present().contains(bit)) {
            for (Indication indication : condition.opposing()) {
                rise += indication.anyOf().contains(bit) ? indication.weight() : 0;
            }
        }
        return (double) rise / condition.fullScore();
    }

    private static double fall(Condition condition, int bit, boolean present, Facts facts) {
        int fall = 0;
        for (Indication indication : present ? condition.opposing() : condition.supporting()) {
            if (indication.anyOf().contains(bit)) {
                int counts = indication.counts(facts.present(), facts.absent());
                fall += present ? indication.weight() - counts : counts + indication.absentWeight();
            }
        }
        return (double) fall / condition.fullScore();
    }

    static FindingSet looksAt(Condition condition) {
        FindingSet findings = FindingSet.NONE;
        for (Indication indication : condition.supporting()) {
            findings = findings.union(indication.anyOf());
        }
        for (Indication indication : condition.opposing()) {
            findings = findings.union(indication.anyOf());
        }
        return findings;
    }
}
