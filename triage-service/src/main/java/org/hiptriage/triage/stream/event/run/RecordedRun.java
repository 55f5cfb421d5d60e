package org.hiptriage.triage.stream.event.run;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.RecordedOutcome;

/** What a run made of a runner once, as far as the results say that were published: no rule is asked. */
public final class RecordedRun {
    private RecordedRun() {}

    /**
     * What this run came to.
     *
     * @param resultOf the result that this run gave the assessment with this id; empty where it gave none. Warnings are no part
     *     of it: nothing that is decided rests on them
     */
    public static RunEffect of(
            RunRecorded event, KnownRunner known, Function<UUID, Optional<TriageCompleted>> resultOf) {
        RunLog before = known.runs();
        RunLog after = before.with(RunReader.read(event));
        return new RunEffect(
                after,
                !after.equals(before),
                known.newestAssessment()
                        .flatMap(newest -> resultOf.apply(newest.getAssessmentId())
                                .map(recorded -> RecordedOutcome.ofRun(newest, recorded))),
                Optional.empty());
    }
}
