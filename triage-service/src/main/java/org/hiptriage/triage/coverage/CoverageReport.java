package org.hiptriage.triage.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hiptriage.triage.knowledge.Knowledge;

/**
 * How often each rule had a say, by the version of the packs.
 *
 * @param asOf up to when results are counted
 * @param complete false while older results are still being read
 * @param results how many were counted
 * @param forgotten how many could not be looked at, as their runners asked to be forgotten
 * @param unreadable how many could not be read
 * @param leftOut how many rested on versions so old that their rules are not counted apart
 * @param versions the packs in force first, then the others, the latest used first
 */
record CoverageReport(
        Instant asOf,
        boolean complete,
        long results,
        long forgotten,
        long unreadable,
        long leftOut,
        List<Version> versions) {

    /**
     * One version of the packs together.
     *
     * @param packs the packs, in order
     * @param inForce whether this instance decides by them now
     * @param results how many results rested on them
     * @param from when the first of those was decided; absent where there is none
     * @param to when the last of those was decided; absent where there is none
     * @param never how many rules of the packs had a say in none; known of those in force alone
     * @param rules each rule, of the packs in force also those that never had a say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            List<PackId> packs,
            boolean inForce,
            long results,
            @org.jspecify.annotations.Nullable Instant from,
            @org.jspecify.annotations.Nullable Instant to,
            @org.jspecify.annotations.Nullable Long never,
            List<Fired> rules) {}

    /**
     * A rule and in how many results it had a say.
     *
     * @param kind what it does
     * @param code of the red flag, condition or whatever it is about
     * @param by the finding by which it had its say; left out where that is not told apart
     * @param fired in how many results
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Fired(RuleKind kind, String code, String by, long fired) {}

    static CoverageReport of(Counted counted, Knowledge inForce) {
        List<PackId> packs = PackId.of(inForce);
        List<Version> versions = new ArrayList<>();
        versions.add(counted.versions().stream()
                .filter(version -> version.packs().equals(packs))
                .findFirst()
                .map(version -> version(version, inForce))
                .orElseGet(() -> unused(packs, inForce)));
        counted.versions().stream()
                .filter(version -> !version.packs().equals(packs))
                .map(CoverageReport::former)
                .forEach(versions::add);
        return new CoverageReport(
                counted.asOf(),
                counted.complete(),
                counted.results(),
                counted.forgotten(),
                counted.unreadable(),
                counted.leftOut(),
                List.copyOf(versions));
    }

    private static Version version(Counted.Version version, Knowledge knowledge) {
        List<Fired> rules = rules(version.fired(), knowledge);
        return new Version(version.packs(), true, version.results(), version.from(), version.to(), never(rules), rules);
    }

    private static Version unused(List<PackId> packs, Knowledge knowledge) {
        List<Fired> rules = rules(Map.of(), knowledge);
        return new Version(packs, true, 0, null, null, never(rules), rules);
    }

    private static Version former(Counted.Version version) {
        return new Version(
                version.packs(), false, version.results(), version.from(), version.to(), null, sorted(version.fired()));
    }

    /** Those of the packs in their order, then what else results tell of. */
    private static List<Fired> rules(Map<Rule, Long> fired, Knowledge knowledge) {
        Map<Rule, Long> others = new LinkedHashMap<>(fired);
        List<Fired> rules = new ArrayList<>();
        for (Rule rule : RulesOfPacks.of(knowledge)) {
            rules.add(fired(rule, fired.getOrDefault(rule, 0L)));
            others.remove(rule);
        }
        rules.addAll(sorted(others));
        return List.copyOf(rules);
    }

    private static List<Fired> sorted(Map<Rule, Long> fired) {
        return fired.entrySet().stream()
                .map(entry -> fired(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Fired::kind)
                        .thenComparing(Fired::code)
                        .thenComparing(Fired::by))
                .toList();
    }

    private static long never(List<Fired> rules) {
        return rules.stream().filter(rule -> rule.fired() == 0).count();
    }

    private static Fired fired(Rule rule, long fired) {
        return new Fired(rule.kind(), rule.code(), rule.by(), fired);
    }
}
