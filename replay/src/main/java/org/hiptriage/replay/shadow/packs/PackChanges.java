package org.hiptriage.replay.shadow.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.knowledge.yaml.BrokenPackException;
import org.hiptriage.triage.knowledge.yaml.PackContents;
import org.hiptriage.triage.knowledge.yaml.PackFile;
import org.jspecify.annotations.Nullable;

/** What packs change against those in force, and the packs that lie between: each change by itself, and all but one. */
public final class PackChanges {
    private final KnowledgePacks inForce;
    private final KnowledgePacks candidate;
    private final List<RuleChange> changes = new ArrayList<>();

    /** What the candidate changes. */
    public PackChanges(KnowledgePacks inForce, KnowledgePacks candidate) {
        this.inForce = inForce;
        this.candidate = candidate;
        trees(candidate).forEach((name, tree) -> differ(name, before(name, tree).rules(), tree.rules()));
    }

    /** Every change of a rule, in the order of the files. */
    public List<RuleChange> all() {
        return List.copyOf(changes);
    }

    /** The candidate with this rule as it is in force; empty where the other changes cannot be without it. */
    public Optional<KnowledgePacks> without(RuleChange change) {
        PackTree tree = Objects.requireNonNull(trees(candidate).get(change.pack()));
        return packs(candidate, change, tree.with(change.place(), before(change.pack(), tree)));
    }

    /** What is in force with this one rule as the candidate has it; empty where it cannot be without the others. */
    public Optional<KnowledgePacks> only(RuleChange change) {
        PackTree tree = Objects.requireNonNull(trees(candidate).get(change.pack()));
        return packs(inForce, change, before(change.pack(), tree).with(change.place(), tree));
    }

    private static Optional<KnowledgePacks> packs(KnowledgePacks packs, RuleChange change, PackTree tree) {
        try {
            return Optional.of(packs.with(PackContents.written(change.pack(), tree.root())));
        } catch (BrokenPackException e) {
            return Optional.empty();
        }
    }

    /** A pack that is new is held against itself without any rule. */
    private PackTree before(String name, PackTree candidateTree) {
        return Optional.ofNullable(trees(inForce).get(name)).orElseGet(() -> {
            Map<String, Object> empty = new LinkedHashMap<>(candidateTree.root());
            List.of("parameters", "redFlags", "suspicions", "precautions", "conditions")
                    .forEach(empty::remove);
            return new PackTree(empty);
        });
    }

    private static Map<String, PackTree> trees(KnowledgePacks packs) {
        Map<String, PackTree> trees = new LinkedHashMap<>();
        for (PackFile file : packs.files()) {
            trees.put(PackContents.nameOf(file).orElse(file.name()), new PackTree(PackContents.of(file)));
        }
        return trees;
    }

    private void differ(String pack, Map<List<String>, Object> before, Map<List<String>, Object> after) {
        Set<List<String>> places = new LinkedHashSet<>(after.keySet());
        places.addAll(before.keySet());
        for (List<String> place : places) {
            Object was = before.get(place);
            Object is = after.get(place);
            if (!decides(was).equals(decides(is))) {
                changes.add(new RuleChange(pack, place, words(was, is), words(is, was)));
            }
        }
    }

    /** Words for people do not decide; a rule that only speaks otherwise has not changed. */
    private static Object decides(@Nullable Object rule) {
        if (!(rule instanceof Map<?, ?> map)) {
            return rule == null ? "" : rule;
        }
        Map<String, Object> deciding = new TreeMap<>();
        map.forEach((key, value) -> deciding.put(String.valueOf(key), value));
        List.of("reason", "action", "sources", "meaning", "unit", "name", "plain")
                .forEach(deciding::remove);
        return deciding;
    }

    /** Of a rule that both have only what differs. */
    private static String words(@Nullable Object rule, @Nullable Object other) {
        if (rule == null) {
            return "";
        }
        if (!(decides(rule) instanceof Map<?, ?> map)) {
            return String.valueOf(rule);
        }
        Map<?, ?> theirs = decides(other) instanceof Map<?, ?> both ? both : Map.of();
        Map<String, String> shown = new TreeMap<>();
        map.forEach((key, value) -> {
            if (!Objects.equals(value, theirs.get(key))) {
                shown.put(String.valueOf(key), String.valueOf(value));
            }
        });
        String text = shown.isEmpty()
                ? "as it is"
                : String.join(
                        ", ",
                        shown.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .toList());
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }
}
