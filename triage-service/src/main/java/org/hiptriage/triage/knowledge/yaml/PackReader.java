package org.hiptriage.triage.knowledge.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.knowledge.Parameter;
import org.hiptriage.triage.knowledge.Precaution;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.Suspicion;
import org.hiptriage.triage.knowledge.advice.GeneralAdvice;
import org.hiptriage.triage.knowledge.yaml.node.Entry;
import org.hiptriage.triage.knowledge.yaml.node.Problems;
import org.hiptriage.triage.knowledge.yaml.node.Value;
import org.hiptriage.triage.knowledge.yaml.node.YamlText;

/** Reads knowledge packs and compiles them; all or nothing. */
public final class PackReader {

    private static final String[] PACK = {
        "pack",
        "version",
        "title",
        "extension",
        "sources",
        "parameters",
        "redFlags",
        "suspicions",
        "precautions",
        "conditions",
        "general"
    };
    private static final String[] RED_FLAG = {
        "code", "level", "timeFrame", "reason", "action", "running", "raisedBy", "unknown", "escalates", "sources"
    };
    private static final String[] SUSPICION = {"code", "when", "ask", "unless", "running", "sources"};
    private static final String[] PRECAUTION = {"code", "when", "meaning", "sources"};
    private static final String[] CONDITION = {"code", "name", "plain", "codes", "fullScore", "for", "against", "advice"
    };

    private final Problems problems = new Problems();
    private final FindingIndex index;
    private final List<Pack> packs = new ArrayList<>();
    private final List<Suspicion> suspicions = new ArrayList<>();
    private final List<Precaution> precautions = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<GeneralAdvice> general = new ArrayList<>();
    private Scope scope;

    private PackReader(FindingIndex index) {
        this.index = index;
        this.scope = Scope.of(index, new Pack("", "", "", "", false, Map.of()));
    }

    /**
     * Reads, checks and compiles packs.
     *
     * @param files the packs, in order; later ones may refer to parameters and red flags of earlier ones
     * @param findingCodes the vocabulary, in its order
     * @throws BrokenPackException where anything is wrong with any of them; lists every problem
     */
    public static Knowledge read(List<PackFile> files, List<String> findingCodes) {
        return new PackReader(FindingIndex.of(findingCodes)).read(files);
    }

    private Knowledge read(List<PackFile> files) {
        for (PackFile file : files) {
            YamlText.read(file.name(), file.content(), problems)
                    .flatMap(root -> root.entry(PACK))
                    .ifPresent(entry -> pack(entry, Sha256.of(file.content())));
        }
        String last = files.isEmpty() ? "packs" : files.get(files.size() - 1).name();
        double minimumScore = required(last, "minimumScore");
        double tieMargin = required(last, "tieMargin");
        double adultFromAge = required(last, "adultFromAge");
        if (general.isEmpty()) {
            problems.add(last, 1, "No pack has the key 'general'; add it to one.");
        }
        if (!problems.lines().isEmpty()) {
            throw new BrokenPackException(problems.lines());
        }
        return new Knowledge(
                index,
                List.copyOf(packs),
                Map.copyOf(scope.parameters()),
                List.copyOf(scope.redFlags()),
                mandatory(),
                List.copyOf(suspicions),
                List.copyOf(precautions),
                List.copyOf(conditions),
                minimumScore,
                tieMargin,
                (int) adultFromAge,
                general.get(0));
    }

    private void pack(Entry entry, String sha256) {
        Pack pack = HeaderReader.pack(entry, sha256);
        if (packs.stream().anyMatch(other -> other.name().equals(pack.name()))) {
            entry.problem("pack", "The pack '" + pack.name() + "' was read already; give it once.");
        }
        packs.add(pack);
        scope = scope.of(pack);
        HeaderReader.parameters(entry, scope);
        RuleReader rules = new RuleReader(scope);
        ConditionReader readCondition = new ConditionReader(scope);
        each(entry, "redFlags", RED_FLAG, flag -> scope.redFlags().add(rules.redFlag(flag)));
        each(entry, "suspicions", SUSPICION, suspicion -> suspicions.add(rules.suspicion(suspicion)));
        each(entry, "precautions", PRECAUTION, precaution -> precautions.add(rules.precaution(precaution)));
        each(entry, "conditions", CONDITION, item -> readCondition.read(item).ifPresent(conditions::add));
        Optional<Value> advice = entry.optional("general");
        if (advice.isPresent() && !general.isEmpty()) {
            entry.problem("general", "An earlier pack has the key 'general' too; keep one.");
        }
        advice.ifPresent(value -> general.add(new AdviceReader(scope).general(value)));
    }

    private static void each(Entry entry, String key, String[] keys, Consumer<Entry> reader) {
        entry.optionalItems(key).forEach(item -> item.entry(keys).ifPresent(reader));
    }

    private double required(String file, String name) {
        Parameter parameter = scope.parameters().get(name);
        if (parameter == null) {
            problems.add(file, 1, "No pack declares the parameter '" + name + "'; add it under 'parameters'.");
            return 0;
        }
        return parameter.value();
    }

    /** An urgent sign that was not answered counts as unknown, so that leaving it out never passes for 'no'. */
    private FindingSet mandatory() {
        FindingSet mandatory = FindingSet.NONE;
        for (RedFlag flag : scope.redFlags()) {
            if (flag.unknownLeavesOpen() && flag.urgency().level() == Level.URGENT_CARE) {
                mandatory = mandatory.union(flag.raisedBy().findings());
            }
        }
        List<String> signs = index.codesOf(mandatory).stream()
                .filter(code -> code.startsWith("flag."))
                .toList();
        return index.setOf(signs);
    }
}
