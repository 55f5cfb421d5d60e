package org.hiptriage.benchmarks.contender;

import java.time.Clock;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.run.RunTriage;
import org.hiptriage.triage.stream.intake.ReportSteps;
import org.hiptriage.triage.stream.intake.RunSteps;
import org.hiptriage.triage.stream.intake.Step;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** The shipped rules and memory, without the stream around them. */
final class SameRules {
    private final ReportSteps reports;
    private final RunSteps runs;

    SameRules(Clock clock) {
        // Avro trusts our classes from the first serde on, and what is remembered is read by Avro.
        var unused = EventSerde.of(RunnerHistory.class);
        var rules = new TriageRules(
                KnowledgePacks.read(new KnowledgeSettings(null, true)).knowledge());
        reports = new ReportSteps(new Triage(rules, clock)::of);
        runs = new RunSteps(new RunTriage(rules, clock)::of);
    }

    /** What an event makes of its runner. */
    Step of(SpecificRecord event, Optional<RunnerHistory> history) {
        try {
            return event instanceof RunRecorded run
                    ? runs.of(run, history)
                    : reports.of((SymptomsReported) event, history);
        } catch (UnusableRecordException e) {
            throw new IllegalStateException("the benchmark's own event is refused", e);
        }
    }
}
