package org.hiptriage.triage.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.triage.condition.score.Lanes;
import org.hiptriage.triage.condition.score.Score;
import org.hiptriage.triage.condition.score.ScoreTable;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** The conditions in force. */
public final class Conditions {

    private final Knowledge knowledge;
    private final Optional<ScoreTable> table;
    private final List<Evidence> evidence;
    private final List<Standing> standings;

    /** The conditions of these packs. */
    public Conditions(Knowledge knowledge) {
        this(knowledge, ScoreTable.of(knowledge));
    }

    private Conditions(Knowledge knowledge, Optional<ScoreTable> table) {
        this.knowledge = knowledge;
        this.evidence = table.flatMap(each -> Evidence.of(knowledge)).orElse(List.of());
        this.table = table.filter(each -> !evidence.isEmpty());
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
            long sums = table.get().sums(facts.present(), facts.absent());
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
        long sums = table.get().sums(facts.present(), facts.absent());
        int kept = lanes.kept(sums, numbers);
        for (int place = 0; place < kept; place++) {
            scores[place] = lanes.score(sums, numbers[place]);
        }
        return kept;
    }

    /** The conditions that reach the minimum, best first; none for somebody who is not adult. */
    public List<Kept> kept(Facts facts) {
        if (!named(facts)) {
            return List.of();
        }
        if (table.isEmpty()) {
            return ranked(facts).stream().filter(kept -> reaches(kept.score())).toList();
        }
        Lanes lanes = table.get().lanes();
        long sums = table.get().sums(facts.present(), facts.absent());
        var numbers = new int[knowledge.conditions().size()];
        var kept = new Kept[lanes.kept(sums, numbers)];
        for (int place = 0; place < kept.length; place++) {
            kept[place] = new Kept(knowledge.conditions().get(numbers[place]), lanes.score(sums, numbers[place]));
        }
        return List.of(kept);
    }

    /** Whether the two are too close to tell apart. */
    public boolean ties(Kept first, Kept second) {
        return ties(first.score(), second.score());
    }

    /** Who leads, without reasons: for asking 'what if' many times. */
    public Standing standing(Facts facts) {
        if (table.isPresent()) {
            return named(facts) ? standing(table.get().sums(facts.present(), facts.absent())) : Standing.NONE;
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

    /** The table that says who leads by any answers; only where the conditions {@link #areLookedUp}. */
    public ScoreTable table() {
        return table.orElseThrow();
    }

    /** Who leads by the sums of the table, of somebody who is adult. */
    public Standing standing(long sums) {
        Lanes lanes = table().lanes();
        long topTwo = lanes.topTwo(sums);
        int first = lanes.first(topTwo);
        if (first == Standing.NOBODY) {
            return Standing.NONE;
        }
        int next = lanes.second(topTwo);
        boolean tie = next != Standing.NOBODY && ties(lanes.score(sums, first), lanes.score(sums, next));
        return standings.get(2 * first + (tie ? 1 : 0));
    }

    /** The findings that would count for or against the condition with this number, if they are not settled. */
    public MissingFindings missing(int condition) {
        return evidence.get(condition).missing();
    }

    /** A kept condition with what speaks for and against it. */
    public PossibleCondition explained(Kept kept, Facts facts) {
        for (int i = 0; i < evidence.size(); i++) {
            if (evidence.get(i).isOf(kept.condition())) {
                return evidence.get(i).of(kept.score(), facts);
            }
        }
        return Explanation.of(kept, facts, knowledge.findings());
    }

    /** How well the facts fit a condition, 0 to 1. */
    public double score(Condition condition, Facts facts) {
        return Score.of(condition, facts);
    }

    /** Whether a condition with this score is kept. */
    public boolean reaches(double score) {
        return Score.isKept(score, knowledge.minimumScore());
    }

    private boolean ties(double best, double next) {
        return best - next <= knowledge.tieMargin() + Score.ROUNDING;
    }
}
