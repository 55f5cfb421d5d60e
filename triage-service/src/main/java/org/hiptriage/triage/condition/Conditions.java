package org.hiptriage.triage.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** The conditions in force. */
public final class Conditions {

    // Scores are quotients of small integers: far more room than rounding takes, far less than any real difference.
    private static final double ROUNDING = 1e-9;

    private final Knowledge knowledge;

    /** The conditions of these packs. */
    public Conditions(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Whether conditions are named at all: they are for adults, and an age that is not known is not adult. */
    public boolean named(Facts facts) {
        return facts.age().isPresent() && facts.age().getAsInt() >= knowledge.adultFromAge();
    }

    /** All conditions, best first and then in the packs' order, whether they reach the minimum or not. */
    public List<Kept> ranked(Facts facts) {
        List<Kept> ranked = new ArrayList<>();
        for (Condition condition : knowledge.conditions()) {
            ranked.add(new Kept(condition, Score.of(condition, facts)));
        }
        ranked.sort(Comparator.comparingDouble(Kept::score).reversed());
        return ranked;
    }

    /** The conditions that reach the minimum, best first; none for somebody who is not adult. */
    public List<Kept> kept(Facts facts) {
        return named(facts)
                ? ranked(facts).stream().filter(kept -> reaches(kept.score())).toList()
                : List.of();
    }

    /** Whether the two are too close to tell apart. */
    public boolean ties(Kept first, Kept second) {
        return ties(first.score(), second.score());
    }

    /** Who leads, without reasons: for asking 'what if' many times. */
    public Standing standing(Facts facts) {
        int first = Standing.NOBODY;
        double best = -1;
        double next = -1;
        for (int i = 0; named(facts) && i < knowledge.conditions().size(); i++) {
            double score = Score.of(knowledge.conditions().get(i), facts);
            if (!reaches(score)) {
                continue;
            }
            if (score > best) {
                next = best;
                best = score;
                first = i;
            } else if (score > next) {
                next = score;
            }
        }
        return new Standing(first, next >= 0 && ties(best, next));
    }

    /** A kept condition with what speaks for and against it. */
    public PossibleCondition explained(Kept kept, Facts facts) {
        return Explanation.of(kept, facts, knowledge.findings());
    }

    /** How well the facts fit a condition, 0 to 1. */
    public double score(Condition condition, Facts facts) {
        return Score.of(condition, facts);
    }

    /** Whether a condition with this score is kept. */
    public boolean reaches(double score) {
        return score > 0 && score >= knowledge.minimumScore() - ROUNDING;
    }

    private boolean ties(double best, double next) {
        return best - next <= knowledge.tieMargin() + ROUNDING;
    }
}
