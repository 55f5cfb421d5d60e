package org.hiptriage.triage.coverage;

import java.util.LinkedHashSet;
import java.util.Set;
import org.hiptriage.events.PossibleCondition;
import org.hiptriage.events.TriageCompleted;

/** The rules that had a say in a result, each once. */
final class RulesFired {
    private RulesFired() {}

    static Set<Rule> in(TriageCompleted result) {
        Set<Rule> fired = new LinkedHashSet<>();
        fired.add(new Rule(RuleKind.LEVEL, result.getLevel().name()));
        fired.add(new Rule(RuleKind.TRIGGER, result.getTrigger().name()));
        result.getRedFlags().forEach(flag -> {
            fired.add(new Rule(RuleKind.RED_FLAG, flag.getCode()));
            flag.getBecause().forEach(by -> fired.add(new Rule(RuleKind.RED_FLAG_BECAUSE, flag.getCode(), by)));
        });
        result.getCouldNotRuleOut().forEach(code -> fired.add(new Rule(RuleKind.RED_FLAG_OPEN, code)));
        result.getPlanning().getHolds().forEach(code -> fired.add(new Rule(RuleKind.HOLD, code)));
        result.getPlanning().getPrecautions().forEach(code -> fired.add(new Rule(RuleKind.PRECAUTION, code)));
        result.getConditions().stream()
                .findFirst()
                .ifPresent(first -> fired.add(new Rule(RuleKind.CONDITION_FIRST, first.getCode())));
        result.getConditions().forEach(condition -> add(condition, fired));
        result.getDerived()
                .forEach(derived -> fired.add(new Rule(
                        derived.getContradicts() ? RuleKind.DERIVED_CONTRADICTED : RuleKind.DERIVED,
                        derived.getFinding())));
        return fired;
    }

    private static void add(PossibleCondition condition, Set<Rule> fired) {
        String code = condition.getCode();
        fired.add(new Rule(RuleKind.CONDITION, code));
        condition.getSupporting().forEach(by -> fired.add(new Rule(RuleKind.SUPPORTS, code, by.getFinding())));
        condition.getConflicting().forEach(by -> fired.add(new Rule(RuleKind.CONFLICTS, code, by.getFinding())));
    }
}
