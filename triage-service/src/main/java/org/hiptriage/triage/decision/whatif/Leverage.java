package org.hiptriage.triage.decision.whatif;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** How far one answer can move the score of one condition, as {@link Toggle} says it, with the indications put to their findings beforehand. */
final class Leverage {

    private static final int FINDINGS = 2 * Long.SIZE;

    private final int fullScore;
    private final FindingSet findings;
    private final Indication[][] supporting;
    private final Indication[][] opposing;
    private final double[] mostOfSupporting;
    private final double[] mostOfOpposing;

    Leverage(Condition condition) {
        this.fullScore = condition.fullScore();
        this.findings = Toggle.looksAt(condition);
        this.supporting = byFinding(condition.supporting());
        this.opposing = byFinding(condition.opposing());
        this.mostOfSupporting = most(supporting);
        this.mostOfOpposing = most(opposing);
    }

    private static Indication[][] byFinding(List<Indication> indications) {
        return IntStream.range(0, FINDINGS)
                .mapToObj(bit -> indications.stream()
                        .filter(each -> each.anyOf().contains(bit))
                        .toArray(Indication[]::new))
                .toArray(Indication[][]::new);
    }

    private double[] most(Indication[][] side) {
        ToIntFunction<Indication> range = each -> each.weight() + each.absentWeight();
        return IntStream.range(0, FINDINGS)
                .mapToDouble(bit -> share(IntStream.range(0, side[bit].length)
                        .map(i -> range.applyAsInt(side[bit][i]))
                        .sum()))
                .toArray();
    }

    /** All findings that can move it. */
    FindingSet findings() {
        return findings;
    }

    /** What no answer of any report to this finding raises the score beyond. */
    double mostRise(int bit, boolean present) {
        return present ? mostOfSupporting[bit] : mostOfOpposing[bit];
    }

    /** What no answer of any report to this finding lowers the score beyond. */
    double mostFall(int bit, boolean present) {
        return present ? mostOfOpposing[bit] : mostOfSupporting[bit];
    }

    /** The most by which this answer can raise the score. */
    double rise(int bit, boolean present, Facts facts) {
        int rise = 0;
        if (present) {
            for (Indication each : supporting[bit]) {
                rise += each.weight() - each.counts(facts.present(), facts.absent());
            }
        } else if (facts.present().contains(bit)) {
            for (Indication each : opposing[bit]) {
                rise += each.weight();
            }
        }
        return share(rise);
    }

    /** The most by which this answer can lower the score. */
    double fall(int bit, boolean present, Facts facts) {
        int fall = 0;
        for (Indication each : present ? opposing[bit] : supporting[bit]) {
            int counts = each.counts(facts.present(), facts.absent());
            fall += present ? each.weight() - counts : counts + each.absentWeight();
        }
        return share(fall);
    }

    private double share(int points) {
        return (double) points / fullScore;
    }
}
