package org.hiptriage.triage.stream.commit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Asks for a commit as soon as the budget allows: readers of committed records see an urgent result only after it. Where
 * it has to wait, the regular commit may well come first, and then nothing more is asked for.
 */
public final class UrgentCommits {
    private final ProcessorContext<byte[], byte[]> context;
    private final Supplier<CommitBudget> budget;
    private Optional<Cancellable> waiting = Optional.empty();

    /** For one processor, on the budget of the thread that runs it. */
    public UrgentCommits(ProcessorContext<byte[], byte[]> context, Supplier<CommitBudget> budget) {
        this.context = context;
        this.budget = budget;
    }

    /** Asks for a commit now, or as soon as the budget allows. */
    public void request() {
        CommitBudget now = budget.get();
        Duration wait = now.waitAt(System.nanoTime());
        if (wait.isZero()) {
            context.commit();
        } else if (waiting.isEmpty()) {
            long commitsNow = now.commits();
            waiting = Optional.of(context.schedule(
                    wait.plusMillis(1).truncatedTo(ChronoUnit.MILLIS),
                    PunctuationType.WALL_CLOCK_TIME,
                    time -> requestUnlessCommittedSince(commitsNow)));
        }
    }

    private void requestUnlessCommittedSince(long commitsThen) {
        waiting.ifPresent(Cancellable::cancel);
        waiting = Optional.empty();
        if (budget.get().commits() == commitsThen) {
            context.commit();
        }
    }
}
