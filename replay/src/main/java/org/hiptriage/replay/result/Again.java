package org.hiptriage.replay.result;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.replay.recording.Memory;
import org.hiptriage.replay.recording.RecordClock;
import org.hiptriage.replay.recording.Taped;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.RecordedOutcome;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.event.run.RecordedRun;
import org.hiptriage.triage.stream.event.run.RunEffect;
import org.hiptriage.triage.stream.event.run.RunTriage;
import org.hiptriage.triage.stream.intake.Step;

/**
 * The last of some records decided again. What the ones before it came to is taken from the results that were published of
 * them, so that the packs of those times need not be here.
 */
final class Again {
    private final Triage triage;
    private final RunTriage runs;
    private final RecordedResults known;
    private final EventFormats formats;
    private final Map<String, Instant> lines;
    private boolean isLast;

    Again(TriageRules rules, Clock then, RecordedResults known, EventFormats formats, Map<String, Instant> lines) {
        this.triage = new Triage(rules, then);
        this.runs = new RunTriage(rules, then);
        this.known = known;
        this.formats = formats;
        this.lines = lines;
    }

    /** What the last record comes to after the others; empty where that is nothing. */
    Optional<TriageCompleted> decide(List<Taped> records) {
        BiFunction<SymptomsReported, KnownRunner, Triaged> report = this::report;
        BiFunction<RunRecorded, KnownRunner, RunEffect> run = this::run;
        var memory = new Memory(lines, formats, report, run, new RecordClock());
        isLast = false;
        records.subList(0, records.size() - 1).forEach(memory::take);
        isLast = true;
        return memory.take(records.get(records.size() - 1))
                .flatMap(Step::triaged)
                .map(Triaged::result);
    }

    private Triaged report(SymptomsReported report, KnownRunner runner) {
        return known.ofReport(report.getAssessmentId())
                .filter(recorded -> !isLast)
                .map(recorded -> RecordedOutcome.of(report, runner, recorded))
                .orElseGet(() -> triage.of(report, runner));
    }

    private RunEffect run(RunRecorded run, KnownRunner runner) {
        return isLast
                ? runs.of(run, runner)
                : RecordedRun.of(run, runner, assessmentId -> known.ofRun(run, assessmentId));
    }
}
