package org.hiptriage.triage.coverage;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hiptriage.events.TriageCompleted;

/** Counts results by the packs that they rest on. Holds as much as there are rules, however many results there are. For one thread. */
final class Tally {
    /** More than are made in the 400 days for which results are kept; a bound all the same. */
    static final int MOST_VERSIONS = 64;

    private static final class Version {
        private final Map<Rule, Long> fired = new HashMap<>();
        private long results;
        private Instant from = Instant.MAX;
        private Instant to = Instant.MIN;

        void add(TriageCompleted result) {
            results++;
            Instant at = result.getTriagedAt();
            from = at.isBefore(from) ? at : from;
            to = at.isAfter(to) ? at : to;
            RulesFired.in(result).forEach(rule -> fired.merge(rule, 1L, Long::sum));
        }
    }

    private final Map<List<PackId>, Version> versions = new LinkedHashMap<>();
    private long results;
    private long forgotten;
    private long unreadable;
    private long leftOut;

    void add(TriageCompleted result) {
        results++;
        versions.computeIfAbsent(PackId.of(result), packs -> new Version()).add(result);
        if (versions.size() > MOST_VERSIONS) {
            versions.entrySet().stream()
                    .min(Comparator.comparing(entry -> entry.getValue().to))
                    .ifPresent(oldest -> {
                        leftOut += oldest.getValue().results;
                        versions.remove(oldest.getKey());
                    });
        }
    }

    /** One whose runner asked to be forgotten: nobody can open it. */
    void addForgotten() {
        forgotten++;
    }

    /** One that is no result, or of a kind that this release does not know. */
    void addUnreadable() {
        unreadable++;
    }

    Counted counted(Instant asOf, boolean complete) {
        List<Counted.Version> used = versions.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<List<PackId>, Version> entry) -> entry.getValue().to, Comparator.reverseOrder()))
                .map(entry -> {
                    Version version = entry.getValue();
                    return new Counted.Version(
                            entry.getKey(), version.results, version.from, version.to, Map.copyOf(version.fired));
                })
                .toList();
        return new Counted(asOf, complete, results, forgotten, unreadable, leftOut, used);
    }
}
