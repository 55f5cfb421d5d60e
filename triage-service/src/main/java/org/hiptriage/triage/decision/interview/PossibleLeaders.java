package org.hiptriage.triage.decision.interview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hiptriage.triage.condition.Conditions;
import org.hiptriage.triage.condition.ScoreRange;
import org.hiptriage.triage.condition.Standing;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** Which conditions may still come first. */
final class PossibleLeaders {
    /** Fewer answers than this that could change the leader are reason to ask on; more are too far off. */
    private static final int ANSWERS_AHEAD = 2;

    private static final double ROUNDING = 1e-9;

    private final Knowledge knowledge;
    private final Conditions conditions;

    PossibleLeaders(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.conditions = new Conditions(knowledge);
    }

    /** The conditions that some answers to these findings would put first; none where none is named. */
    List<Condition> of(Facts facts, FindingSet unasked) {
        if (!conditions.named(facts)) {
            return List.of();
        }
        double surest = knowledge.conditions().stream()
                .mapToDouble(
                        condition -> ScoreRange.of(condition, facts, unasked).lowest())
                .max()
                .orElse(0);
        return knowledge.conditions().stream()
                .filter(condition -> {
                    double highest = ScoreRange.of(condition, facts, unasked).highest();
                    return conditions.reaches(highest) && highest >= surest - ROUNDING;
                })
                .toList();
    }

    /** How many ways it can still turn out, that none is named among them; 1 where it is settled. */
    int ways(Facts facts, FindingSet unasked) {
        List<Condition> leaders = of(facts, unasked);
        boolean nobody = leaders.stream()
                .noneMatch(leader ->
                        conditions.reaches(ScoreRange.of(leader, facts, unasked).lowest()));
        return Math.max(1, leaders.size() + (nobody ? 1 : 0));
    }

    /** Whether one answer, or two together, would put another condition first or none. */
    boolean mayChange(Facts facts, List<Question> unasked) {
        if (!conditions.named(facts)) {
            return false;
        }
        int first = conditions.standing(facts).first();
        if (first == Standing.NOBODY) {
            return knowledge.conditions().stream()
                    .anyMatch(rival -> reaches(
                            knowledge.minimumScore() - conditions.score(rival, facts),
                            unasked,
                            facts,
                            then -> conditions.score(rival, then) - conditions.score(rival, facts)));
        }
        Condition leader = knowledge.conditions().get(first);
        double lead = conditions.score(leader, facts);
        boolean falls = reaches(
                lead - knowledge.minimumScore() + 2 * ROUNDING,
                unasked,
                facts,
                then -> lead - conditions.score(leader, then));
        return falls
                || knowledge.conditions().stream()
                        .filter(rival -> !rival.equals(leader))
                        .anyMatch(rival -> reaches(
                                lead - conditions.score(rival, facts),
                                unasked,
                                facts,
                                then -> conditions.score(rival, then)
                                        - conditions.score(rival, facts)
                                        + lead
                                        - conditions.score(leader, then)));
    }

    private static boolean reaches(double distance, List<Question> unasked, Facts facts, ToDoubleFunction<Facts> gain) {
        List<Double> gains = new ArrayList<>();
        for (Question question : unasked) {
            gains.add(question.outcomes(facts).stream()
                    .mapToDouble(outcome -> gain.applyAsDouble(outcome.facts()))
                    .max()
                    .orElse(0));
        }
        gains.sort(Collections.reverseOrder());
        double together = gains.stream()
                .limit(ANSWERS_AHEAD)
                .filter(each -> each > 0)
                .mapToDouble(Double::doubleValue)
                .sum();
        return together > 0 && together >= distance - ROUNDING;
    }

    /** The most that an answer to the question would move one of these conditions, as a share of a full score. */
    double moves(Question question, List<Condition> leaders, Facts facts) {
        double most = 0;
        for (Question.Outcome outcome : question.outcomes(facts)) {
            for (Condition leader : leaders) {
                most = Math.max(
                        most, Math.abs(conditions.score(leader, outcome.facts()) - conditions.score(leader, facts)));
            }
        }
        return most;
    }

    static boolean looksAt(Condition condition, FindingSet findings) {
        return anyLooksAt(condition.supporting(), findings) || anyLooksAt(condition.opposing(), findings);
    }

    private static boolean anyLooksAt(List<Indication> indications, FindingSet findings) {
        return indications.stream().anyMatch(indication -> indication.anyOf().intersects(findings));
    }
}
