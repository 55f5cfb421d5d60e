package org.hiptriage.triage.stream;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Asks for a commit as soon as the budget allows: readers of committed records see an urgent result only after it. Where
 * it has to wait, the regular commit may well come first, and then nothing more is asked for.
 */
final class UrgentCommits {
    private final ProcessorContext<byte[], byte[]> context;
    private Optional<Cancellable> waiting = Optional.empty();

    UrgentCommits(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
    }

    void request() {
        CommitBudget budget = CommitBudget.ofThisThread();
        Duration wait = budget.waitAt(System.nanoTime());
        if (wait.isZero()) {
            context.commit();
        } else if (waiting.isEmpty()) {
            long commitsNow = budget.commits();
            waiting = Optional.of(context.schedule(
                    wait.plusMillis(1).truncatedTo(ChronoUnit.MILLIS),
                    PunctuationType.WALL_CLOCK_TIME,
                    time -> requestUnlessCommittedSince(commitsNow)));
        }
    }

    private void requestUnlessCommittedSince(long commitsThen) {
        waiting.ifPresent(Cancellable::cancel);
        waiting = Optional.empty();
        if (CommitBudget.ofThisThread().commits() == commitsThen) {
            context.commit();
        }
    }
}
