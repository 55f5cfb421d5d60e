package org.hiptriage.assessment.broker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** Events that were sent together: acknowledged when each of them is, failed with the first that fails. */
final class Sending {
    private final Producer<String, byte[]> producer;
    private final long deadlineNanos;
    private final AtomicInteger open;
    private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();

    Sending(Producer<String, byte[]> producer, long deadlineNanos, int events) {
        this.producer = producer;
        this.deadlineNanos = deadlineNanos;
        this.open = new AtomicInteger(events);
        if (events == 0) {
            acknowledged.complete(null);
        }
    }

    CompletableFuture<Void> acknowledged() {
        return acknowledged;
    }

    /** Waits until all are acknowledged or one failed, which the producer sees to within its time to deliver. */
    void awaitSettled() {
        var unused = acknowledged.handle((all, failure) -> failure == null).join();
    }

    /** Hands the next event to the producer, unless it is too late or an earlier one failed. */
    void send(OutgoingEvent<?> event) {
        if (acknowledged.isDone()) {
            return;
        }
        if (System.nanoTime() - deadlineNanos >= 0) {
            fail(new NotAcknowledgedException("waited too long to be sent"));
            return;
        }
        try {
            // The callback hears of everything that the future would tell.
            var unused = producer.send(event.toRecord(), (metadata, failure) -> settle(failure));
        } catch (RuntimeException e) {
            // Whatever it is: a caller who hears nothing waits for ever.
            fail(NotAcknowledgedException.because(e));
        }
    }

    private void settle(@Nullable Exception failure) {
        if (failure != null) {
            fail(NotAcknowledgedException.because(failure));
        } else if (open.decrementAndGet() == 0) {
            acknowledged.complete(null);
        }
    }

    private void fail(NotAcknowledgedException reason) {
        acknowledged.completeExceptionally(reason);
    }
}
