package org.hiptriage.triage.decision;

import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.decision.course.PainTrend;
import org.hiptriage.triage.history.Derived;

/**
 * What the runner's history shows beside a report.
 *
 * @param derived findings, those that contradict an answer included
 * @param trend where the pain goes; empty where nothing can be said
 * @param failed whether a rule that looks at the history failed: nothing is known of it then
 */
record Shown(List<Derived> derived, Optional<PainTrend> trend, boolean failed) {

    static Shown of(List<Derived> derived) {
        return new Shown(List.copyOf(derived), Optional.empty(), false);
    }

    static Shown failure() {
        return new Shown(List.of(), Optional.empty(), true);
    }

    /** The codes of those that count: an answer stands against the others. */
    List<String> counting() {
        if (derived.isEmpty()) {
            return List.of();
        }
        return derived.stream()
                .filter(each -> !each.contradicts())
                .map(Derived::finding)
                .toList();
    }
}
