package org.hiptriage.assessment.broker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Hands events to the broker and tells when all its in-sync replicas have them. The producer may block for half a second
 * while it looks for the broker, so it is called on threads of its own, never on the event loop. Events that come in
 * hundreds have threads and a queue to themselves, so that they neither keep a single one waiting nor fill the producer.
 */
public final class EventPublisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);
    private static final int THREADS = 4;
    private static final int BATCHES_AT_A_TIME = 2;

    private final Producer<String, byte[]> producer;
    private final BooleanSupplier brokerWasReached;
    private final Duration timeout;
    private final ThreadPoolExecutor senders;
    private final ThreadPoolExecutor batchSenders;

    EventPublisher(Producer<String, byte[]> producer, BooleanSupplier brokerWasReached, PublishingSettings settings) {
        this.producer = producer;
        this.brokerWasReached = brokerWasReached;
        this.timeout = settings.timeout();
        this.senders = threads(THREADS, settings.queue(), "publisher");
        this.batchSenders = threads(BATCHES_AT_A_TIME, settings.queue(), "batch-publisher");
    }

    /**
     * Publishes one event, whether or not the caller is still there to hear of it.
     *
     * @return empty once the broker acknowledged, or {@link NotAcknowledgedException}
     */
    public <V extends SpecificRecord> Mono<Void> publish(OutgoingEvent<V> event) {
        return Mono.defer(() -> {
            Sending sending = sending(1);
            return hand(sending, senders, () -> sending.send(event));
        });
    }

    /**
     * Publishes some hundred events at most that a caller sent together, in their order.
     *
     * @return empty once the broker acknowledged all of them, or {@link NotAcknowledgedException} as soon as it is known
     *     that one was not; then others may have been published
     */
    public <V extends SpecificRecord> Mono<Void> publishAll(List<OutgoingEvent<V>> events) {
        return Mono.defer(() -> {
            Sending sending = sending(events.size());
            return hand(sending, batchSenders, () -> {
                events.forEach(sending::send);
                // The next batch is begun when this one is settled: that bounds what is in the producer's buffer.
                sending.awaitSettled();
            });
        });
    }

    private Sending sending(int events) {
        return new Sending(producer, System.nanoTime() + timeout.toNanos(), events);
    }

    private Mono<Void> hand(Sending sending, ThreadPoolExecutor threads, Runnable work) {
        if (!brokerWasReached.getAsBoolean()) {
            return Mono.error(new NotAcknowledgedException("topics not there yet"));
        }
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            return Mono.error(new NotAcknowledgedException("too many events waiting"));
        }
        return Mono.fromFuture(sending.acknowledged(), true);
    }

    /** Lets events that were accepted reach the broker before the service stops. */
    @Override
    public void close() {
        senders.shutdown();
        batchSenders.shutdown();
        try {
            long end = System.nanoTime() + timeout.toNanos();
            if (!senders.awaitTermination(timeout.toNanos(), TimeUnit.NANOSECONDS)
                    || !batchSenders.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                LOG.warn("Stopping with events that were not handed to the broker; their callers were told so");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(timeout);
    }

    private static ThreadPoolExecutor threads(int count, int queue, String name) {
        return new ThreadPoolExecutor(
                count, count, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(queue), task -> new Thread(task, name));
    }
}
