package org.hiptriage.triage.coverage;

import java.util.LinkedHashSet;
import java.util.Set;
import org.hiptriage.triage.decision.course.ScoreHistory;
import org.hiptriage.triage.decision.load.Load;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.Knowledge;

/** The rules that packs hold, in their order: what could have a say, and shows when it never had one. */
final class RulesOfPacks {
    private final Knowledge knowledge;
    private final Set<Rule> rules = new LinkedHashSet<>();

    private RulesOfPacks(Knowledge knowledge) {
        this.knowledge = knowledge;
        knowledge.redFlags().forEach(flag -> {
            rules.add(new Rule(RuleKind.RED_FLAG, flag.code()));
            if (flag.unknownLeavesOpen()) {
                rules.add(new Rule(RuleKind.RED_FLAG_OPEN, flag.code()));
            }
        });
        knowledge.suspicions().forEach(suspicion -> rules.add(new Rule(RuleKind.HOLD, suspicion.code())));
        knowledge.precautions().forEach(precaution -> rules.add(new Rule(RuleKind.PRECAUTION, precaution.code())));
        knowledge.conditions().forEach(this::add);
        ScoreHistory.FINDINGS.forEach(finding -> rules.add(new Rule(RuleKind.DERIVED, finding)));
        Load.FINDINGS.forEach(finding -> rules.add(new Rule(RuleKind.DERIVED, finding)));
    }

    static Set<Rule> of(Knowledge knowledge) {
        return new RulesOfPacks(knowledge).rules;
    }

    private void add(Condition condition) {
        rules.add(new Rule(RuleKind.CONDITION, condition.code()));
        for (Indication indication : condition.supporting()) {
            add(RuleKind.SUPPORTS, condition, indication.anyOf());
            if (indication.absentWeight() > 0) {
                add(RuleKind.CONFLICTS, condition, indication.anyOf());
            }
        }
        condition.opposing().forEach(indication -> add(RuleKind.CONFLICTS, condition, indication.anyOf()));
    }

    private void add(RuleKind kind, Condition condition, FindingSet findings) {
        knowledge.findings().codesOf(findings).forEach(finding -> rules.add(new Rule(kind, condition.code(), finding)));
    }
}
