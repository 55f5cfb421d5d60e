package org.hiptriage.triage.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** The conditions in force. */
public final class Conditions {

    // Scores are quotients of small integers: far more room than rounding takes, far less than any real difference.
    private static final double ROUNDING = 1e-9;

    private final Knowledge knowledge;
    private final Optional<ScoreTable> table;
    private final List<Standing> standings;

    /** The conditions of these packs. */
    public Conditions(Knowledge knowledge) {
        this(knowledge, ScoreTable.of(knowledge.conditions()));
    }

    private Conditions(Knowledge knowledge, Optional<ScoreTable> table) {
        this.knowledge = knowledge;
        this.table = table;
        this.standings = IntStream.range(0, knowledge.conditions().size())
                .boxed()
                .flatMap(first -> Stream.of(new Standing(first, false), new Standing(first, true)))
                .toList();
    }

    /** The same, gone through rule by rule for each report: what the looked-up ones are held to. */
    public static Conditions ruleByRule(Knowledge knowledge) {
        return new Conditions(knowledge, Optional.empty());
    }

    /** Whether these packs' conditions are looked up. */
    public boolean areLookedUp() {
        return table.isPresent();
    }

    /** Whether conditions are named at all: they are for adults, and an age that is not known is not adult. */
    public boolean named(Facts facts) {
        return facts.age().isPresent() && facts.age().getAsInt() >= knowledge.adultFromAge();
    }

    /** All conditions, best first and then in the packs' order, whether they reach the minimum or not. */
    public List<Kept> ranked(Facts facts) {
        List<Condition> conditions = knowledge.conditions();
        List<Kept> ranked = new ArrayList<>(conditions.size());
        if (table.isPresent()) {
            Lanes lanes = table.get().lanes();
            long sums = sums(table.get(), facts);
            long order = lanes.order(sums);
            for (int i = 0; i < conditions.size(); i++) {
                int condition = (int) ((order >>> (4 * i)) & 15);
                ranked.add(new Kept(conditions.get(condition), lanes.score(sums, condition)));
            }
            return ranked;
        }
        for (Condition condition : conditions) {
            ranked.add(new Kept(condition, Score.of(condition, facts)));
        }
        ranked.sort(Comparator.comparingDouble(Kept::score).reversed());
        return ranked;
    }

    /**
     * The same as {@link #kept}, without reasons and, where the conditions are looked up, without allocating.
     *
     * @param numbers takes the numbers of the conditions kept, best first; has room for all
     * @param scores takes their scores, 0 to 1, in the same order; has room for all
     * @return how many there are
     */
    public int rank(Facts facts, int[] numbers, double[] scores) {
        if (!named(facts)) {
            return 0;
        }
        if (table.isEmpty()) {
            List<Kept> kept = kept(facts);
            for (int i = 0; i < kept.size(); i++) {
                numbers[i] = knowledge.conditions().indexOf(kept.get(i).condition());
                scores[i] = kept.get(i).score();
            }
            return kept.size();
        }
        Lanes lanes = table.get().lanes();
        long sums = sums(table.get(), facts);
        long order = lanes.order(sums);
        int place = 0;
        for (; place < scores.length; place++, order >>>= 4) {
            int condition = (int) (order & 15);
            double score = lanes.score(sums, condition);
            if (!reaches(score)) {
                break;
            }
            numbers[place] = condition;
            scores[place] = score;
        }
        return place;
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
        if (table.isPresent()) {
            return named(facts) ? standing(table.get().lanes(), sums(table.get(), facts)) : Standing.NONE;
        }
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

    private Standing standing(Lanes lanes, long sums) {
        long order = lanes.order(sums);
        int first = (int) (order & 15);
        double best = lanes.score(sums, first);
        if (!reaches(best)) {
            return Standing.NONE;
        }
        double next = standings.size() > 2 ? lanes.score(sums, (int) ((order >>> 4) & 15)) : 0;
        return standings.get(2 * first + (reaches(next) && ties(best, next) ? 1 : 0));
    }

    private static long sums(ScoreTable table, Facts facts) {
        return table.sums(facts.present(), facts.absent(), facts.present());
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
