package org.hiptriage.triage.knowledge.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.knowledge.Parameter;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.yaml.node.Entry;
import org.hiptriage.triage.knowledge.yaml.node.Value;

/** What the parts of a pack may refer to: the vocabulary, its sources, and the parameters and red flags of all packs. */
final class Scope {

    private static final Pattern ARTICLE = Pattern.compile("article:(G|C[1-9]\\.|E|R)[1-9][0-9]*");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final FindingIndex index;
    private final Map<String, Parameter> parameters;
    private final List<RedFlag> redFlags;
    private final Set<String> usedCodes;
    private final Pack pack;

    private Scope(
            FindingIndex index,
            Map<String, Parameter> parameters,
            List<RedFlag> redFlags,
            Set<String> usedCodes,
            Pack pack) {
        this.index = index;
        this.parameters = parameters;
        this.redFlags = redFlags;
        this.usedCodes = usedCodes;
        this.pack = pack;
    }

    static Scope of(FindingIndex index, Pack pack) {
        return new Scope(index, new HashMap<>(), new ArrayList<>(), new HashSet<>(), pack);
    }

    /** The scope of the next pack: other sources, and all that the packs before it named. */
    Scope of(Pack next) {
        return new Scope(index, parameters, redFlags, usedCodes, next);
    }

    FindingIndex index() {
        return index;
    }

    Pack pack() {
        return pack;
    }

    Map<String, Parameter> parameters() {
        return parameters;
    }

    List<RedFlag> redFlags() {
        return redFlags;
    }

    /** The entry's own code, unique among its kind in all packs. */
    String code(Entry entry, String kind) {
        String code = entry.text("code");
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            entry.problem("code", "'" + code + "' is not a code; use lower-case words joined by hyphens.");
        } else if (!code.isEmpty() && !usedCodes.add(kind + ":" + code)) {
            entry.problem("code", "The code '" + code + "' is taken by another " + kind + "; use another one.");
        }
        return code;
    }

    /** The bit of a finding code. */
    OptionalInt finding(Value value) {
        String code = value.text().orElse("");
        OptionalInt bit = index.bitOf(code);
        if (bit.isEmpty() && !code.isEmpty()) {
            value.problem("The finding '" + code + "' is not in the vocabulary; correct it, or add it there first.");
        }
        return bit;
    }

    /** The set of a list of finding codes. */
    FindingSet findings(List<Value> values) {
        FindingSet set = FindingSet.NONE;
        for (Value value : values) {
            OptionalInt bit = finding(value);
            if (bit.isPresent() && set.contains(bit.getAsInt())) {
                value.problem("The finding stands in this list twice; keep one.");
            }
            set = bit.isPresent() ? set.with(bit.getAsInt()) : set;
        }
        return set;
    }

    /** The entry's sources: at least one, each of the article or declared by the pack. */
    List<String> sources(Entry entry) {
        List<Value> items = entry.items("sources");
        if (items.isEmpty() && entry.optional("sources").isPresent()) {
            entry.problem("sources", "There is no source here; name at least one, as article:C1.5 or ext:key.");
        }
        List<String> sources = new ArrayList<>();
        for (Value item : items) {
            String source = item.text().orElse("");
            if (source.startsWith("ext:")) {
                if (!pack.sources().containsKey(source.substring("ext:".length()))) {
                    item.problem(
                            "The source '" + source + "' is not declared; declare it under 'sources' of this pack.");
                }
            } else if (!source.isEmpty() && !ARTICLE.matcher(source).matches()) {
                item.problem("'" + source + "' is not a source; write article:C1.5 or ext:key.");
            }
            sources.add(source);
        }
        return List.copyOf(sources);
    }
}
