package org.hiptriage.triage.knowledge.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Parameter;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.criterion.AgeAtLeast;
import org.hiptriage.triage.knowledge.criterion.AgeBelow;
import org.hiptriage.triage.knowledge.criterion.AllOf;
import org.hiptriage.triage.knowledge.criterion.AnyOf;
import org.hiptriage.triage.knowledge.criterion.AnyPresent;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.NoneOf;
import org.hiptriage.triage.knowledge.criterion.PainScoreAtLeast;
import org.hiptriage.triage.knowledge.yaml.node.Entry;
import org.hiptriage.triage.knowledge.yaml.node.Value;

/** Reads when a rule applies. */
final class CriterionReader {

    private static final int HIGHEST_PAIN_SCORE = 10;
    private static final int HIGHEST_AGE = 120;

    // Never used: a pack with a problem is refused as a whole.
    private static final Criterion BROKEN = new AnyPresent(FindingSet.NONE);

    private final Scope scope;

    CriterionReader(Scope scope) {
        this.scope = scope;
    }

    Criterion read(Optional<Value> value) {
        return value.map(this::read).orElse(BROKEN);
    }

    private Criterion read(Value value) {
        if (!value.isEntry()) {
            OptionalInt bit = scope.finding(value);
            return bit.isPresent() ? new AnyPresent(FindingSet.of(bit.getAsInt())) : BROKEN;
        }
        Entry entry = value.entry("any", "all", "none", "painScoreAtLeast", "ageBelow", "ageAtLeast", "redFlag")
                .orElseThrow();
        if (entry.values().size() != 1) {
            value.problem("One test has exactly one key; nest several with any, all or none.");
            return BROKEN;
        }
        Map.Entry<String, Value> only = entry.values().entrySet().iterator().next();
        return switch (only.getKey()) {
            case "any" -> any(parts(only.getValue()));
            case "all" -> new AllOf(parts(only.getValue()));
            case "none" -> new NoneOf(parts(only.getValue()));
            case "painScoreAtLeast" -> new PainScoreAtLeast(parameter(only.getValue(), HIGHEST_PAIN_SCORE));
            case "ageBelow" -> new AgeBelow(age(only.getValue()));
            case "ageAtLeast" -> new AgeAtLeast(age(only.getValue()));
            default -> redFlag(only.getValue());
        };
    }

    private List<Criterion> parts(Value list) {
        List<Criterion> parts = new ArrayList<>();
        list.items().forEach(item -> parts.add(read(item)));
        if (parts.isEmpty()) {
            list.problem("This list is empty; name at least one test.");
        }
        return List.copyOf(parts);
    }

    /** Findings that stand side by side are one bit set; the rest stays a tree. */
    private static Criterion any(List<Criterion> parts) {
        FindingSet findings = FindingSet.NONE;
        List<Criterion> rest = new ArrayList<>();
        for (Criterion part : parts) {
            if (part instanceof AnyPresent present) {
                findings = findings.union(present.findings());
            } else {
                rest.add(part);
            }
        }
        if (rest.isEmpty()) {
            return new AnyPresent(findings);
        }
        if (!findings.isEmpty()) {
            rest.add(0, new AnyPresent(findings));
        }
        return new AnyOf(List.copyOf(rest));
    }

    private int age(Value value) {
        Optional<Double> number = value.number();
        if (number.isEmpty()) {
            return parameter(value, HIGHEST_AGE);
        }
        return bounded(value, number.get(), HIGHEST_AGE);
    }

    private int parameter(Value value, int highest) {
        String name = value.text().orElse("");
        Parameter parameter = scope.parameters().get(name);
        if (parameter == null) {
            value.problem("The parameter '" + name + "' is not known; declare it under 'parameters'.");
            return 0;
        }
        return bounded(value, parameter.value(), highest);
    }

    private static int bounded(Value value, double number, int highest) {
        if (number != Math.rint(number) || number < 0 || number > highest) {
            value.problem("The bound " + number + " can never be met; it has to be a whole number from 0 to " + highest
                    + ".");
        }
        return (int) number;
    }

    private Criterion redFlag(Value value) {
        String code = value.text().orElse("");
        Optional<Criterion> earlier = scope.redFlags().stream()
                .filter(flag -> flag.code().equals(code))
                .map(RedFlag::raisedBy)
                .findFirst();
        if (earlier.isEmpty()) {
            value.problem("No red flag '" + code + "' stands before this one; correct the code, or move that flag up.");
        }
        return earlier.orElse(BROKEN);
    }
}
