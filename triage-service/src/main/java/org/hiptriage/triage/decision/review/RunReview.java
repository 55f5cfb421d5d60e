package org.hiptriage.triage.decision.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hiptriage.triage.decision.Decision;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;

/** Decides again where a run arrived, changed, or went: load raises suspicion, and takes nothing back. */
public final class RunReview {
    private final TriageRules rules;

    /** By these rules. */
    public RunReview(TriageRules rules) {
        this.rules = rules;
    }

    /** Whether a complaint goes on at a moment; later reports that came before it say that it does. */
    public boolean goesOn(Situation situation, Instant moment) {
        return rules.history().scores().goesOn(situation.since(), moment, situation.zone());
    }

    /**
     * What the situation comes to with the runs as they are now; empty where they derive the same as before, and where the
     * run started after what was reported: it explains nothing of it, and the older runs that make way for it in the
     * memory are not gone for that.
     *
     * @param arrived the recording that arrived
     * @throws RuntimeException where a rule about runs fails: what stands must not be changed by a run that breaks it
     */
    public Optional<Decision> again(Situation situation, RunLog before, RunLog after, Run arrived) {
        boolean isOfBefore = Stream.concat(
                        Stream.of(arrived),
                        before.runs().stream().filter(run -> run.runId().equals(arrived.runId())))
                .anyMatch(run -> !run.startedAt().isAfter(situation.observedAt()));
        return isOfBefore && !derived(situation, before).equals(derived(situation, after))
                ? Optional.of(decide(situation, after))
                : Optional.empty();
    }

    /** What the situation comes to with these runs. */
    public Decision decide(Situation situation, RunLog runs) {
        return situation
                .followUp()
                .map(followUp -> rules.decide(followUp, runs))
                .orElseGet(() -> rules.decide(situation.assessment(), situation.past(runs)));
    }

    private List<Derived> derived(Situation situation, RunLog runs) {
        return rules.history().load(situation.assessment(), situation.observedAt(), runs, situation.zone());
    }
}
