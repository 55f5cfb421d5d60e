package org.hiptriage.triage.decision.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.knowledge.Knowledge;

/**
 * When a runner who has no complaint is warned of a spike: once for a session, seldom, and while it is news.
 *
 * @param spikes how spikes are found
 * @param everyDays a run is warned of that started so many times 24 hours or more after the last one warned of
 * @param receivedWithinDays and that was received at most so many times 24 hours after its end: an import of old runs warns of none
 */
record LoadWarning(Spikes spikes, long everyDays, long receivedWithinDays) {

    static Optional<LoadWarning> of(Knowledge knowledge) {
        return Spikes.of(knowledge)
                .flatMap(spikes -> knowledge
                        .values("loadWarningEvery", "loadWarningReceivedWithin")
                        .map(values -> new LoadWarning(spikes, Math.round(values.get(0)), Math.round(values.get(1)))));
    }

    Optional<Spike> at(RunLog before, RunLog after, Run arrived, Optional<Instant> lastWarnedStart) {
        boolean late = arrived.receivedAt().isAfter(arrived.endedAt().plus(Duration.ofDays(receivedWithinDays)));
        boolean soon = lastWarnedStart
                .map(last -> last.plus(Duration.ofDays(everyDays)))
                .filter(again -> arrived.startedAt().isBefore(again))
                .isPresent();
        return late || soon ? Optional.empty() : spikeOf(after, arrived).filter(spike -> !wasSpike(before, arrived));
    }

    private Optional<Spike> spikeOf(RunLog log, Run arrived) {
        return spikes.in(log, arrived.startedAt()).stream()
                .filter(spike -> spike.run().equals(arrived))
                .findFirst();
    }

    /** Whether the same session was one already, by an earlier version or another recording. */
    private boolean wasSpike(RunLog before, Run arrived) {
        return spikes.in(before, Instant.MAX).stream()
                .map(Spike::run)
                .anyMatch(run -> run.runId().equals(arrived.runId()) || run.isSameSessionAs(arrived));
    }
}
