package org.hiptriage.replay.recording;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.sealing.ForgottenRecordException;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.event.run.RunEffect;
import org.hiptriage.triage.stream.intake.Erasures;
import org.hiptriage.triage.stream.intake.Intake;
import org.hiptriage.triage.stream.intake.ReportSteps;
import org.hiptriage.triage.stream.intake.RunSteps;
import org.hiptriage.triage.stream.intake.Step;
import org.hiptriage.triage.stream.memory.Forgotten;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * What the stream remembered, made again record by record by the stream's own steps; one bounded memory for each runner. For one
 * thread.
 */
public final class Memory {
    private final Map<String, RunnerHistory> histories = new HashMap<>();
    private final Map<String, Instant> lines;
    private final ErasureLines erasures;
    private final Intake<SymptomsReported> reportIntake;
    private final ReportSteps reports;
    private final Intake<RunRecorded> runIntake;
    private final RunSteps runs;
    private final RecordClock clock;
    private final Counts counts = new Counts();

    /**
     * Nothing but who asked to be forgotten.
     *
     * @param lines up to when what was received of a runner is to be forgotten
     * @param triage what a report comes to
     * @param runs what a run comes to
     * @param clock is set to the time of each record
     */
    public Memory(
            Map<String, Instant> lines,
            EventFormats formats,
            BiFunction<SymptomsReported, KnownRunner, Triaged> triage,
            BiFunction<RunRecorded, KnownRunner, RunEffect> runs,
            RecordClock clock) {
        this.erasures = new ErasureLines(formats);
        this.lines = new HashMap<>(lines);
        this.reportIntake = ReportSteps.intake(formats);
        this.reports = new ReportSteps(triage);
        this.runIntake = RunSteps.intake(formats, clock);
        this.runs = new RunSteps(runs);
        this.clock = clock;
        lines.forEach((runnerId, line) -> histories.put(runnerId, Forgotten.upTo(line, Optional.empty())));
    }

    /** Takes a record in; empty where it was an erasure, or cannot be used. */
    public Optional<Step> take(Taped record) {
        clock.set(record.sentAt());
        counts.read(record.topic().name());
        try {
            if (record.topic().equals(Topics.RUNNER_ERASURES)) {
                erasures.read(record)
                        .ifPresentOrElse(
                                this::forget,
                                () -> counts.unusable(record.topic().name()));
                return Optional.empty();
            }
            Step step = record.topic().equals(Topics.SYMPTOM_EVENTS)
                    ? step(record, reportIntake, reports::of)
                    : step(record, runIntake, runs::of);
            count(step);
            step.next().ifPresent(next -> histories.put(step.runnerId(), next));
            return Optional.of(step);
        } catch (ForgottenRecordException e) {
            counts.passedOver();
            return Optional.empty();
        } catch (UnusableRecordException e) {
            if (Erasures.covers(this::erasedAt, record.key(), record.sentAt())) {
                counts.passedOver();
            } else {
                counts.unusable(record.topic().name());
            }
            return Optional.empty();
        }
    }

    /** What an event makes of its runner. */
    @FunctionalInterface
    private interface Steps<E> {
        Step of(E event, Optional<RunnerHistory> history) throws UnusableRecordException;
    }

    private <E extends SpecificRecord> Step step(Taped record, Intake<E> intake, Steps<E> steps)
            throws UnusableRecordException {
        E event = intake.read(record.key(), record.value());
        String runnerId = intake.runnerId().apply(event);
        Optional<RunnerHistory> history = of(runnerId);
        return intake.isForgotten(event, history) ? Step.without(Step.Kind.ERASED, runnerId) : steps.of(event, history);
    }

    /** What became of the records so far. */
    public Counts counts() {
        return counts;
    }

    private Optional<Instant> erasedAt(String runnerId) {
        return of(runnerId).map(RunnerHistory::getErasedAt);
    }

    private Optional<RunnerHistory> of(String runnerId) {
        return Optional.ofNullable(histories.get(runnerId));
    }

    private void count(Step step) {
        switch (step.kind()) {
            case REPEAT -> counts.repeat();
            case ERASED -> counts.passedOver();
            case NEWS -> {}
        }
    }

    /** Only the newest erasure still has something to forget: what was received after the wish and came before it. */
    private void forget(RunnerErasureRequested erasure) {
        if (lines.remove(erasure.getRunnerId(), erasure.getReceivedAt())) {
            histories.put(erasure.getRunnerId(), Forgotten.upTo(erasure.getReceivedAt(), of(erasure.getRunnerId())));
        }
    }
}
