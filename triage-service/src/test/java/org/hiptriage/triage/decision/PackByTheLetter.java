package org.hiptriage.triage.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.Report;
import org.yaml.snakeyaml.Yaml;

/** Reads the red flags of packs word by word and shares no code with the rules: what those say has to be the same. */
final class PackByTheLetter {

    private final Map<String, Double> parameters = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> flags = new LinkedHashMap<>();

    PackByTheLetter(List<String> resources) {
        for (String resource : resources) {
            Map<String, Object> pack =
                    new Yaml().load(new String(ShippedPacks.bytes(resource), StandardCharsets.UTF_8));
            entries(in(pack, "parameters"))
                    .forEach((name, parameter) -> parameters.put(name, number(in(entries(parameter), "value"))));
            for (Object flag : (List<?>) in(pack, "redFlags")) {
                flags.put((String) in(entries(flag), "code"), entries(flag));
            }
        }
    }

    /** Each red flag raised, as {@code code LEVEL time frame}. */
    Set<String> raised(Report report) {
        Told told = new Told(report, false);
        Set<String> raised = new LinkedHashSet<>();
        flags.forEach((code, flag) -> {
            if (told.holds(in(flag, "raisedBy"))) {
                Map<String, Object> urgency = flag;
                for (Object escalation : (List<?>) flag.getOrDefault("escalates", List.of())) {
                    urgency = told.holds(in(entries(escalation), "when")) ? entries(escalation) : urgency;
                }
                raised.add(code + " " + urgency.get("level") + " " + urgency.get("timeFrame"));
            }
        });
        return raised;
    }

    /** The codes of those left open, in the packs' order. */
    List<String> leftOpen(Report report) {
        Told certain = new Told(report, false);
        Told possible = new Told(report, true);
        List<String> open = new ArrayList<>();
        flags.forEach((code, flag) -> {
            if ("could-not-rule-out".equals(flag.get("unknown"))
                    && !certain.holds(in(flag, "raisedBy"))
                    && possible.holds(in(flag, "raisedBy"))) {
                open.add(code);
            }
        });
        return open;
    }

    /** An urgent sign that was not answered counts as unknown. */
    private boolean isMandatory(String finding) {
        return finding.startsWith("flag.")
                && flags.values().stream()
                        .filter(flag -> "URGENT_CARE".equals(flag.get("level"))
                                && "could-not-rule-out".equals(flag.get("unknown")))
                        .anyMatch(flag -> in(flag, "raisedBy").toString().contains(finding));
    }

    private final class Told {
        private final Report report;
        private final boolean withOpen;

        Told(Report report, boolean withOpen) {
            this.report = report;
            this.withOpen = withOpen;
        }

        boolean holds(Object criterion) {
            if (criterion instanceof String finding) {
                return isThere(finding);
            }
            Map.Entry<String, Object> only =
                    entries(criterion).entrySet().iterator().next();
            return switch (only.getKey()) {
                case "any" -> parts(only).stream().anyMatch(this::holds);
                case "all" -> parts(only).stream().allMatch(this::holds);
                // What may be there does not stop a rule.
                case "none" -> parts(only).stream().noneMatch(new Told(report, false)::holds);
                case "painScoreAtLeast" -> report.painScore().stream().anyMatch(score -> score >= bound(only));
                case "ageBelow" -> report.age().stream().anyMatch(age -> age < bound(only));
                case "ageAtLeast" -> report.age().stream().anyMatch(age -> age >= bound(only));
                case "redFlag" -> holds(in(in(flags, only.getValue()), "raisedBy"));
                default -> throw new IllegalStateException("A test that this reader does not know: " + only.getKey());
            };
        }

        private boolean isThere(String finding) {
            FindingIndex index = FindingIndex.of(Vocabulary.shipped().codes());
            int bit = index.bitOf(finding).orElseThrow();
            boolean unknown = report.answers().unknown().contains(bit)
                    || (isMandatory(finding) && !report.answers().settled(bit));
            return report.answers().present().contains(bit) || (withOpen && unknown);
        }

        private double bound(Map.Entry<String, Object> test) {
            return test.getValue() instanceof Number number ? number(number) : in(parameters, test.getValue());
        }
    }

    private static List<?> parts(Map.Entry<String, Object> test) {
        return (List<?>) test.getValue();
    }

    private static <T> T in(Map<String, T> entries, Object key) {
        return Objects.requireNonNull(entries.get((String) key));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> entries(Object value) {
        return (Map<String, Object>) value;
    }
}
