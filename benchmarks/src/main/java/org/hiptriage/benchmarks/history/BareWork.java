package org.hiptriage.benchmarks.history;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.event.run.RunEffect;
import org.hiptriage.triage.stream.event.run.RunTriage;
import org.hiptriage.triage.stream.memory.ContentDigest;
import org.hiptriage.triage.stream.memory.PastReports;
import org.hiptriage.triage.stream.memory.Recollection;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** What the service itself does for an event, from the stored bytes to the stored bytes, without store and stream. */
final class BareWork implements Measured {
    private static final EventSerde<RunnerHistory> HISTORIES = EventSerde.of(RunnerHistory.class);
    private static final EventSerde<TriageCompleted> RESULTS = EventSerde.of(TriageCompleted.class);

    private final Triage triage;
    private final RunTriage runTriage;

    BareWork(TriageRules rules) {
        triage = new Triage(rules, Clock.systemUTC());
        runTriage = new RunTriage(rules, Clock.systemUTC());
    }

    @Override
    public String words() {
        return "the work alone";
    }

    @Override
    public double microsPerEvent(RunnerHistory history, int days, EventKind kind, int events) {
        byte[] stored = HISTORIES.write(history);
        List<SpecificRecord> next = IntStream.range(0, events)
                .mapToObj(number -> kind.event("r-" + number, MadeUpRunner.at(days)))
                .toList();
        long written = 0;
        long start = Measured.processorNanos();
        for (SpecificRecord event : next) {
            written += event instanceof RunRecorded run ? run(stored, run) : report(stored, (SymptomsReported) event);
        }
        double micros = (Measured.processorNanos() - start) / 1e3 / events;
        if (written < (long) events * stored.length / 2) {
            throw new IllegalStateException("the work was not done");
        }
        return micros;
    }

    private int run(byte[] stored, RunRecorded run) {
        Optional<RunnerHistory> history = Optional.of(HISTORIES.read(stored));
        RunEffect effect = runTriage.of(run, Recollection.of(history));
        int result = effect.triaged()
                .map(triaged -> RESULTS.write(triaged.result()).length)
                .orElse(0);
        return result + HISTORIES.write(PastReports.with(history, effect)).length;
    }

    private int report(byte[] stored, SymptomsReported report) {
        Optional<RunnerHistory> history = Optional.of(HISTORIES.read(stored));
        var digest = ContentDigest.of(report);
        PastReports.compare(history, report.getAssessmentId(), digest);
        Triaged triaged = triage.of(report, Recollection.of(history));
        return RESULTS.write(triaged.result()).length
                + HISTORIES.write(PastReports.with(history, report, triaged, digest)).length;
    }
}
