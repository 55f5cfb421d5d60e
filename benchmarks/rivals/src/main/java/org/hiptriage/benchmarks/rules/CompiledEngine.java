package org.hiptriage.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import org.hiptriage.triage.condition.Conditions;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.redflag.Care;
import org.hiptriage.triage.redflag.RedFlags;

/** The product's own: what its search for other outcomes and its interview ask. */
final class CompiledEngine implements Engine {
    private final RedFlags redFlags;
    private final Conditions conditions;
    private final int[] ranked;
    private final double[] scores;

    CompiledEngine(Knowledge knowledge) {
        this.redFlags = new RedFlags(knowledge);
        this.conditions = new Conditions(knowledge);
        this.ranked = new int[knowledge.conditions().size()];
        this.scores = new double[ranked.length];
    }

    Care care(Facts facts) {
        return redFlags.care(facts);
    }

    int rank(Facts facts) {
        return conditions.rank(facts, ranked, scores);
    }

    @Override
    public Verdict verdict(Facts facts) {
        int kept = rank(facts);
        List<Integer> numbers = new ArrayList<>();
        List<Double> of = new ArrayList<>();
        for (int i = 0; i < kept; i++) {
            numbers.add(ranked[i]);
            of.add(scores[i]);
        }
        return new Verdict(care(facts).level(), care(facts).timeFrame(), numbers, of);
    }
}
