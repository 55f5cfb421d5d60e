package org.hiptriage.triage.knowledge.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.yaml.node.Entry;
import org.hiptriage.triage.knowledge.yaml.node.Value;

/** Reads conditions. */
final class ConditionReader {

    private static final int HEAVIEST = 100;

    private final Scope scope;
    private final AdviceReader advice;

    ConditionReader(Scope scope) {
        this.scope = scope;
        this.advice = new AdviceReader(scope);
    }

    /** The condition; empty, with a problem noted, where it has no advice at all. */
    Optional<Condition> read(Entry entry) {
        String code = scope.code(entry, "condition");
        List<Indication> supporting =
                indications(entry.items("for"), FindingSet.NONE, "finding", "anyOf", "weight", "absent", "sources");
        FindingSet speaksFor = supporting.stream().map(Indication::anyOf).reduce(FindingSet.NONE, FindingSet::union);
        List<Indication> opposing =
                indications(entry.optionalItems("against"), speaksFor, "finding", "anyOf", "weight", "sources");
        int fullScore = entry.integer("fullScore", 1, HEAVIEST * HEAVIEST);
        int reachable = supporting.stream().mapToInt(Indication::weight).sum();
        if (fullScore > reachable) {
            entry.problem(
                    "fullScore",
                    "All weights together come to " + reachable + ", so a full score of " + fullScore
                            + " can never be reached; lower it.");
        }
        Optional<Entry> codes = entry.value("codes").flatMap(value -> value.entry("icd10cm", "snomed"));
        Optional<Entry> snomed = codes.flatMap(both -> both.value("snomed")).flatMap(v -> v.entry("code", "display"));
        return advice.ofCondition(entry.value("advice"))
                .map(advised -> new Condition(
                        code,
                        entry.text("name"),
                        entry.text("plain"),
                        icd10cm(codes),
                        snomed.map(s -> s.text("code")).orElse(""),
                        snomed.map(s -> s.text("display")).orElse(""),
                        fullScore,
                        supporting,
                        opposing,
                        advised,
                        scope.pack().extension()));
    }

    private static Map<String, String> icd10cm(Optional<Entry> codes) {
        Map<String, String> bySide = new LinkedHashMap<>();
        codes.flatMap(both -> both.value("icd10cm"))
                .flatMap(value -> value.entry("unspecified", "right", "left"))
                .ifPresent(entry -> {
                    for (String side : List.of("unspecified", "right", "left")) {
                        bySide.put(side, entry.text(side));
                    }
                });
        return Map.copyOf(bySide);
    }

    private List<Indication> indications(List<Value> items, FindingSet contrary, String... keys) {
        List<Indication> indications = new ArrayList<>();
        for (Value item : items) {
            item.entry(keys).ifPresent(entry -> {
                FindingSet anyOf = anyOf(entry);
                if (anyOf.intersects(contrary)) {
                    item.problem("The same finding speaks for and against this condition; keep one.");
                }
                if (indications.stream().anyMatch(other -> other.anyOf().equals(anyOf)) && !anyOf.isEmpty()) {
                    item.problem("The same findings are weighed here twice; keep one.");
                }
                indications.add(new Indication(
                        anyOf,
                        entry.integer("weight", 1, HEAVIEST),
                        entry.optionalInteger("absent", 1, HEAVIEST).orElse(0),
                        scope.sources(entry)));
            });
        }
        return List.copyOf(indications);
    }

    private FindingSet anyOf(Entry entry) {
        if (entry.optional("finding").isPresent() == entry.optional("anyOf").isPresent()) {
            entry.problem("Name either one 'finding' or several with 'anyOf'.");
            return FindingSet.NONE;
        }
        if (entry.optional("anyOf").isPresent()) {
            List<Value> items = entry.items("anyOf");
            if (items.isEmpty()) {
                entry.problem("anyOf", "This list is empty; name at least one finding.");
            }
            return scope.findings(items);
        }
        OptionalInt bit = entry.value("finding").map(scope::finding).orElse(OptionalInt.empty());
        return bit.isPresent() ? FindingSet.of(bit.getAsInt()) : FindingSet.NONE;
    }
}
