package org.hiptriage.benchmarks.rules;

import java.util.ArrayList;
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

/** The rules of packs as a DMN model of FEEL expressions. */
final class FeelText {
    /** A level counts so much, and within it a shorter time more. */
    static final int LEVEL = 10;

    private static final RedFlag.Urgency OPEN = new RedFlag.Urgency(Level.SEE_DOCTOR, TimeFrame.ONE_DAY, "");
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="packs" name="packs" namespace="packs">
            <inputData id="told" name="told"><variable name="told" typeRef="Any"/></inputData>
            """;

    private FeelText() {}

    static String of(Knowledge knowledge) {
        var text = new StringBuilder(HEAD).append(decision("care", "max(" + String.join(", ", cares(knowledge)) + ")"));
        List<Condition> conditions = knowledge.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            text.append(decision("sum" + i, String.join(" + ", weights(conditions.get(i)))));
        }
        return text.append("</definitions>").toString();
    }

    static String name(int bit) {
        return "f" + bit;
    }

    private static String decision(String name, String expression) {
        String escaped = expression.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return """
                <decision id="%s" name="%s"><variable name="%s" typeRef="number"/>
                <informationRequirement id="r-%s"><requiredInput href="#told"/></informationRequirement>
                <literalExpression id="e-%s"><text>%s</text></literalExpression></decision>
                """.formatted(name, name, name, name, name, escaped);
    }

    private static List<String> cares(Knowledge knowledge) {
        List<String> cares = new ArrayList<>(List.of(String.valueOf(LEVEL - 1 - TimeFrame.ONE_WEEK.ordinal())));
        for (RedFlag flag : knowledge.redFlags()) {
            String raised = says(flag.raisedBy(), false);
            cares.add(where(raised, number(flag.urgency())));
            for (RedFlag.Escalation escalation : flag.escalations()) {
                cares.add(where(
                        "(" + raised + " and " + says(escalation.when(), false) + ")", number(escalation.urgency())));
            }
            if (flag.unknownLeavesOpen()) {
                cares.add(where("(not(" + raised + ") and " + says(flag.raisedBy(), true) + ")", number(OPEN)));
            }
        }
        return cares;
    }

    private static List<String> weights(Condition condition) {
        List<String> weights = new ArrayList<>();
        for (Indication each : condition.supporting()) {
            weights.add(where(any(each.anyOf(), false), each.weight()));
            if (each.absentWeight() > 0) {
                weights.add(where(answered(each.anyOf(), "= \"no\"", " and "), -each.absentWeight()));
            }
        }
        for (Indication each : condition.opposing()) {
            weights.add(where(any(each.anyOf(), false), -each.weight()));
        }
        return weights;
    }

    private static int number(RedFlag.Urgency urgency) {
        return LEVEL * urgency.level().ordinal()
                + LEVEL
                - 1
                - urgency.timeFrame().ordinal();
    }

    private static String where(String condition, int number) {
        return "(if " + condition + " then " + number + " else 0)";
    }

    private static String any(FindingSet findings, boolean open) {
        return open
                ? "(" + answered(findings, "= \"yes\"", " or ") + " or " + answered(findings, "= \"open\"", " or ")
                        + ")"
                : answered(findings, "= \"yes\"", " or ");
    }

    private static String answered(FindingSet findings, String answer, String by) {
        return findings.stream()
                .mapToObj(bit -> "told." + name(bit) + " " + answer)
                .collect(Collectors.joining(by, "(", ")"));
    }

    private static String says(Criterion criterion, boolean open) {
        if (criterion instanceof AnyPresent any) {
            return any(any.findings(), open);
        } else if (criterion instanceof AllOf all) {
            return joined(all.parts(), open, " and ");
        } else if (criterion instanceof AnyOf any) {
            return joined(any.parts(), open, " or ");
        } else if (criterion instanceof NoneOf none) {
            return "not" + joined(none.parts(), false, " or ");
        } else if (criterion instanceof AgeAtLeast age) {
            return "(told.age >= " + Math.max(0, age.bound()) + ")";
        } else if (criterion instanceof AgeBelow age) {
            return "(told.age >= 0 and told.age < " + age.bound() + ")";
        } else if (criterion instanceof PainScoreAtLeast pain) {
            return "(told.pain >= " + Math.max(0, pain.bound()) + ")";
        }
        throw new IllegalArgumentException("a rule that packs are not written in");
    }

    private static String joined(List<Criterion> parts, boolean open, String by) {
        return parts.stream().map(part -> says(part, open)).collect(Collectors.joining(by, "(", ")"));
    }
}
