package org.hiptriage.benchmarks.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.criterion.AgeAtLeast;
import org.hiptriage.triage.knowledge.criterion.AgeBelow;
import org.hiptriage.triage.knowledge.criterion.AllOf;
import org.hiptriage.triage.knowledge.criterion.AnyOf;
import org.hiptriage.triage.knowledge.criterion.AnyPresent;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.NoneOf;
import org.hiptriage.triage.knowledge.criterion.PainScoreAtLeast;

/** The rules of packs in Drools' own language: one rule for each red flag, each escalation and each indication. */
final class RuleText {
    private final StringBuilder text = new StringBuilder("package packs\nimport org.hiptriage.benchmarks.rules.Told\n");
    private int rules;

    static String of(Knowledge knowledge) {
        var drl = new RuleText();
        for (RedFlag flag : knowledge.redFlags()) {
            String raised = drl.says(flag.raisedBy(), "any");
            drl.rule(raised, care(flag.urgency()));
            for (RedFlag.Escalation escalation : flag.escalations()) {
                drl.rule(raised + " && " + drl.says(escalation.when(), "any"), care(escalation.urgency()));
            }
            if (flag.unknownLeavesOpen()) {
                drl.rule(
                        "!" + raised + " && " + drl.says(flag.raisedBy(), "may"),
                        care(new RedFlag.Urgency(Level.SEE_DOCTOR, TimeFrame.ONE_DAY, "")));
            }
        }
        List<Condition> conditions = knowledge.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            for (Indication each : conditions.get(i).supporting()) {
                drl.rule(test("any", each.anyOf()), "$told.counts(" + i + ", " + each.weight() + ");");
                if (each.absentWeight() > 0) {
                    drl.rule(
                            "!" + test("any", each.anyOf()) + " && " + test("gone", each.anyOf()),
                            "$told.counts(" + i + ", -" + each.absentWeight() + ");");
                }
            }
            for (Indication each : conditions.get(i).opposing()) {
                drl.rule(test("any", each.anyOf()), "$told.counts(" + i + ", -" + each.weight() + ");");
            }
        }
        return drl.text.toString();
    }

    private void rule(String when, String then) {
        text.append("rule \"%d\" when $told : Told( eval(%s) ) then %s end%n"
                .formatted(
                        rules++,
                        when.replace("any(", "this.any(")
                                .replace("may(", "this.may(")
                                .replace("gone(", "this.gone("),
                        then));
    }

    private static String care(RedFlag.Urgency urgency) {
        return "$told.care(" + urgency.level().ordinal() + ", "
                + urgency.timeFrame().ordinal() + ");";
    }

    private static String test(String name, FindingSet findings) {
        return name + "(" + findings.low() + "L, " + findings.high() + "L)";
    }

    private String says(Criterion criterion, String present) {
        if (criterion instanceof AnyPresent any) {
            return test(present, any.findings());
        } else if (criterion instanceof AllOf all) {
            return joined(all.parts(), present, " && ");
        } else if (criterion instanceof AnyOf any) {
            return joined(any.parts(), present, " || ");
        } else if (criterion instanceof NoneOf none) {
            return "!" + joined(none.parts(), "any", " || ");
        } else if (criterion instanceof AgeAtLeast age) {
            return "(age >= " + Math.max(0, age.bound()) + ")";
        } else if (criterion instanceof AgeBelow age) {
            return "(age >= 0 && age < " + age.bound() + ")";
        } else if (criterion instanceof PainScoreAtLeast pain) {
            return "(pain >= " + Math.max(0, pain.bound()) + ")";
        }
        throw new IllegalArgumentException("a rule that packs are not written in");
    }

    private String joined(List<Criterion> parts, String present, String by) {
        return parts.stream().map(part -> says(part, present)).collect(Collectors.joining(by, "(", ")"));
    }
}
