package org.hiptriage.triage.stream.intake;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.runs.RunValidation;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.deadletter.UnusableRecordException;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.run.RunEffect;
import org.hiptriage.triage.stream.intake.Step.Kind;
import org.hiptriage.triage.stream.memory.PastReports;
import org.hiptriage.triage.stream.memory.Recollection;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * Takes each recorded run in, into the same memory that reports are triaged with.
 *
 * @param triage what a valid run comes to, with what is remembered of the runner
 */
public record RunSteps(BiFunction<RunRecorded, KnownRunner, RunEffect> triage) {

    /**
     * Reads runs.
     *
     * @param clock by which a run of the future is known
     */
    public static Intake<RunRecorded> intake(EventFormats formats, Clock clock) {
        return new Intake<>(
                Topics.RUN_EVENTS,
                formats.of(Topics.RUN_EVENTS),
                run -> RunValidation.problemsOf(run, clock.instant()),
                RunRecorded::getRunnerId,
                Optional.of(RunRecorded::getReceivedAt));
    }

    /**
     * What a run makes of its runner.
     *
     * @throws UnusableRecordException where a rule fails on it: it is no part of the memory then
     */
    public Step of(RunRecorded run, Optional<RunnerHistory> history) throws UnusableRecordException {
        RunEffect effect = Step.ruled(() -> triage.apply(run, Recollection.of(history)));
        return effect.isNews()
                ? new Step(
                        run.getRunnerId(),
                        Kind.NEWS,
                        Optional.of(PastReports.with(history, effect)),
                        effect.triaged(),
                        effect.warning())
                : Step.without(Kind.REPEAT, run.getRunnerId());
    }
}
