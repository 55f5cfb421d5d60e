package org.hiptriage.triage.knowledge.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.triage.knowledge.Parameter;
import org.hiptriage.triage.knowledge.yaml.node.Entry;
import org.hiptriage.triage.knowledge.yaml.node.Value;

/** Reads what a pack is, its sources and its parameters. */
final class HeaderReader {

    private static final Pattern VERSION = Pattern.compile("[0-9]{4}\\.(0[1-9]|1[0-2])\\.[0-9]+");

    private record Range(double min, double max, boolean whole) {

        Range(double min, double max) {
            this(min, max, false);
        }

        boolean has(double value) {
            return value >= min && value <= max && (!whole || value == Math.rint(value));
        }

        @Override
        public String toString() {
            return whole
                    ? "a whole number from " + Math.round(min) + " to " + Math.round(max)
                    : "a number from " + min + " to " + max;
        }
    }

    /** In days: two such spans together are how long runs are kept. */
    private static final Range LOOKS_BACK = new Range(1, 60, true);

    private static final Range SCORE = new Range(0, 10);

    /** What the engine itself computes with; the others are bounded where a rule uses them. */
    private static final Map<String, Range> RANGES = Map.ofEntries(
            Map.entry("minimumScore", new Range(0.01, 1)),
            Map.entry("tieMargin", new Range(0, 0.99)),
            Map.entry("adultFromAge", new Range(0, 120)),
            Map.entry("recurrentBouts", new Range(1, 100, true)),
            Map.entry("recurrentBoutsWithin", new Range(1, 3_650, true)),
            Map.entry("boutStartsAtScore", SCORE),
            Map.entry("boutCalmUpToScore", SCORE),
            Map.entry("boutEndsAfterCalm", new Range(1, 365, true)),
            Map.entry("boutEndsAfterSilence", new Range(1, 365, true)),
            Map.entry("spike", new Range(100, 1_000)),
            Map.entry("spikeWindow", LOOKS_BACK),
            Map.entry("spikeNeedsRuns", new Range(1, 100, true)),
            Map.entry("spikeBeforePain", LOOKS_BACK),
            Map.entry("downhillShare", new Range(1, 1_000)),
            Map.entry("downhillWindow", LOOKS_BACK),
            Map.entry("shoeDistance", new Range(1, 100_000)),
            Map.entry("shoeInUse", LOOKS_BACK),
            Map.entry("loadWarningEvery", new Range(1, 365, true)),
            Map.entry("loadWarningReceivedWithin", LOOKS_BACK));

    private HeaderReader() {}

    static Pack pack(Entry entry, String sha256) {
        String version = entry.text("version");
        if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
            entry.problem("version", "'" + version + "' is not a version; write year.month.revision, as 2026.11.0.");
        }
        return new Pack(
                entry.text("pack"), version, sha256, entry.text("title"), entry.yes("extension"), sources(entry));
    }

    private static Map<String, Pack.Source> sources(Entry entry) {
        Map<String, Pack.Source> sources = new LinkedHashMap<>();
        entry.optional("sources")
                .flatMap(Value::openEntry)
                .ifPresent(declared -> declared.values()
                        .forEach((key, value) -> value.entry("title", "url")
                                .ifPresent(source -> sources.put(
                                        key,
                                        new Pack.Source(
                                                source.text("title"),
                                                source.optional("url")
                                                        .flatMap(Value::text)
                                                        .orElse(""))))));
        return Map.copyOf(sources);
    }

    static void parameters(Entry entry, Scope scope) {
        entry.optional("parameters")
                .flatMap(Value::openEntry)
                .ifPresent(declared -> declared.values()
                        .forEach((name, value) -> value.entry("value", "unit", "meaning", "sources")
                                .ifPresent(parameter -> parameter(name, value, parameter, scope))));
    }

    private static void parameter(String name, Value at, Entry entry, Scope scope) {
        double value = entry.value("value").flatMap(Value::number).orElse(-1.0);
        if (value < 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            entry.problem("value", "The value of '" + name + "' has to be a number from 0 up.");
        }
        Range range = RANGES.get(name);
        if (range != null && !range.has(value)) {
            entry.problem("value", "'" + name + "' has to be " + range + ".");
        }
        List<String> sources = scope.sources(entry);
        Parameter parameter = new Parameter(name, value, entry.text("unit"), entry.text("meaning"), sources);
        if (scope.parameters().put(name, parameter) != null) {
            at.problem("The parameter '" + name + "' is declared by an earlier pack too; keep one.");
        }
    }
}
