package org.hiptriage.triage.decision;

import java.util.List;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.knowledge.Knowledge;

/** The rules in force; stateless and safe to share between threads. */
public final class TriageRules {

    private final Knowledge knowledge;

    /** The rules of these packs. */
    public TriageRules(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The packs in force. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /**
     * Decides on one report.
     *
     * @param report what the runner answered
     * @param derived what the runner's history shows; an answer 'present' or 'absent' is never overwritten by it
     */
    @SuppressWarnings("DoNotCallSuggester")
    public Decision decide(Report report, List<Derived> derived) {
        throw new UnsupportedOperationException(report.observedAt() + " " + derived.size());
    }
}
