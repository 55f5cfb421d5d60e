package org.hiptriage.triage.knowledge.yaml;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.advice.ConditionAdvice;
import org.hiptriage.triage.knowledge.advice.GeneralAdvice;
import org.hiptriage.triage.knowledge.advice.Recovery;
import org.hiptriage.triage.knowledge.advice.Sourced;
import org.hiptriage.triage.knowledge.yaml.node.Entry;
import org.hiptriage.triage.knowledge.yaml.node.Value;

/** Reads what to do. */
final class AdviceReader {

    private static final int LONGEST_WEEKS = 520;

    private final Scope scope;

    AdviceReader(Scope scope) {
        this.scope = scope;
    }

    Optional<ConditionAdvice> ofCondition(Optional<Value> value) {
        return value.flatMap(v -> v.entry(
                        "running", "crossTraining", "avoid", "treatment", "prevention", "recovery", "background"))
                .map(entry -> new ConditionAdvice(
                        sourced(entry.value("running"), "text"),
                        all(entry.items("crossTraining"), "code"),
                        all(entry.optionalItems("avoid"), "code"),
                        all(entry.items("treatment"), "text"),
                        all(entry.items("prevention"), "text"),
                        recovery(entry.value("recovery")),
                        all(entry.optionalItems("background"), "text")));
    }

    private Recovery recovery(Optional<Value> value) {
        return value.flatMap(v -> v.entry("min", "max", "unit", "text", "sources"))
                .map(entry -> {
                    int min = entry.integer("min", 0, LONGEST_WEEKS);
                    OptionalInt max = entry.optionalInteger("max", 0, LONGEST_WEEKS);
                    if (max.isPresent() && max.getAsInt() < min) {
                        entry.problem("max", "'max' is below 'min'; correct one of them.");
                    }
                    if (!entry.text("unit").equals("weeks")) {
                        entry.problem("unit", "The unit has to be weeks.");
                    }
                    return new Recovery(min, max, entry.text("text"), scope.sources(entry));
                })
                .orElseGet(() -> new Recovery(0, OptionalInt.empty(), "", List.of()));
    }

    GeneralAdvice general(Value value) {
        Optional<Entry> found = value.entry("levels", "running", "treatment", "prevention", "checkIn", "notes");
        Map<Level, Sourced> now = new EnumMap<>(Level.class);
        Map<Level, Sourced> running = new EnumMap<>(Level.class);
        found.ifPresent(entry -> {
            for (Value item : entry.items("levels")) {
                item.entry("level", "text", "sources").ifPresent(level -> {
                    if (now.put(level(level, level.text("level")), sourced(level, "text")) != null) {
                        item.problem("This level stands here twice; keep one.");
                    }
                });
            }
            entry.value("running")
                    .flatMap(Value::openEntry)
                    .ifPresent(byLevel -> byLevel.values()
                            .forEach((name, text) ->
                                    running.put(level(byLevel, name), sourced(Optional.of(text), "text"))));
            for (Level level : Level.values()) {
                if (!now.containsKey(level)) {
                    entry.problem("levels", "The level " + level + " is missing; add what to do first.");
                }
                if (!running.containsKey(level)) {
                    entry.problem("running", "The level " + level + " is missing; add whether and how to run.");
                }
            }
        });
        Optional<Entry> checkIn = found.flatMap(entry -> entry.value("checkIn"))
                .flatMap(text -> text.entry("assessmentNeeded", "asTheClinicianSaid"));
        return new GeneralAdvice(
                Map.copyOf(now),
                Map.copyOf(running),
                found.map(entry -> all(entry.optionalItems("treatment"), "text"))
                        .orElse(List.of()),
                found.map(entry -> all(entry.optionalItems("prevention"), "text"))
                        .orElse(List.of()),
                sourced(checkIn.flatMap(texts -> texts.value("assessmentNeeded")), "text"),
                sourced(checkIn.flatMap(texts -> texts.value("asTheClinicianSaid")), "text"),
                found.map(entry -> all(entry.optionalItems("notes"), "text")).orElse(List.of()));
    }

    private static Level level(Entry entry, String name) {
        for (Level level : Level.values()) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        entry.problem("'" + name + "' is not a level; use SELF_CARE, SEE_DOCTOR or URGENT_CARE.");
        return Level.SELF_CARE;
    }

    private List<Sourced> all(List<Value> items, String key) {
        List<Sourced> all = new ArrayList<>();
        items.forEach(item -> all.add(sourced(Optional.of(item), key)));
        return List.copyOf(all);
    }

    private Sourced sourced(Optional<Value> value, String key) {
        return value.flatMap(v -> v.entry(key, "sources"))
                .map(entry -> sourced(entry, key))
                .orElseGet(() -> new Sourced("", List.of()));
    }

    private Sourced sourced(Entry entry, String key) {
        return new Sourced(entry.text(key), scope.sources(entry));
    }
}
