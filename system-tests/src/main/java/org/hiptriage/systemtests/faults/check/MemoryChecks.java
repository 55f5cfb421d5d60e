package org.hiptriage.systemtests.faults.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hiptriage.systemtests.faults.check.Evidence.MemorySeen;
import org.hiptriage.systemtests.faults.load.Ledger;

/** What was once committed to the memory of a runner is in every later version of it, and at the end all that was acknowledged. */
record MemoryChecks(Ledger ledger, Evidence evidence) {
    /** As many as a memory keeps: from then on the oldest go. */
    private static final int MOST_REPORTS = 256;

    private static final int MOST_RUNS = 400;

    void check(Violations violations) {
        Map<String, MemorySeen> newest = new HashMap<>();
        evidence.memories().forEach(next -> {
            MemorySeen before = newest.put(next.runnerId(), next);
            if (before != null) {
                compare(before, next, violations);
            }
        });
        Set<UUID> acknowledged = ledger.acknowledgedAssessments();
        ledger.assessments().forEach((id, assessment) -> {
            MemorySeen last = newest.get(assessment.runnerId());
            violations.addIf(
                    acknowledged.contains(id) && (last == null || !remembers(last, id)),
                    "lost: assessment " + id + " is not remembered of runner " + assessment.runnerId());
        });
    }

    private static boolean remembers(MemorySeen memory, UUID report) {
        return memory.reports().size() == MOST_REPORTS || memory.reports().contains(report.toString());
    }

    private static void compare(MemorySeen before, MemorySeen next, Violations violations) {
        int reports = next.reports().size() == MOST_REPORTS ? 0 : missing(before.reports(), next.reports());
        int runs = next.runs().size() == MOST_RUNS ? 0 : missing(before.runs(), next.runs());
        violations.addIf(
                reports + runs > 0,
                "lost: the memory of runner %s at %s lacks %d reports and %d runs that it had at %s"
                        .formatted(next.runnerId(), next.place(), reports, runs, before.place()));
    }

    private static int missing(Set<String> before, Set<String> next) {
        Set<String> missing = new HashSet<>(before);
        missing.removeAll(next);
        return missing.size();
    }
}
