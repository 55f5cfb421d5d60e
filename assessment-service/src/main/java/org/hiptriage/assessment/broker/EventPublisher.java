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
 * while it looks for the broker, so it is called on threads of its own, never on the event loop.
 */
public final class EventPublisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);
    private static final int THREADS = 4;

    private final Producer<String, byte[]> producer;
    private final BooleanSupplier brokerWasReached;
    private final Duration timeout;
    private final ThreadPoolExecutor senders;

    EventPublisher(Producer<String, byte[]> producer, BooleanSupplier brokerWasReached, PublishingSettings settings) {
        this.producer = producer;
        this.brokerWasReached = brokerWasReached;
        this.timeout = settings.timeout();
        this.senders = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(settings.queue()),
                task -> new Thread(task, "publisher"));
    }

    /**
     * Publishes one event, whether or not the caller is still there to hear of it.
     *
     * @return empty once the broker acknowledged, or {@link NotAcknowledgedException}
     */
    public <V extends SpecificRecord> Mono<Void> publish(OutgoingEvent<V> event) {
        return publishAll(List.of(event));
    }

    /**
     * Publishes events that a caller sent together, in their order and in one place of the queue.
     *
     * @return empty once the broker acknowledged all of them, or {@link NotAcknowledgedException} as soon as it is known
     *     that one was not; then others may have been published
     */
    public <V extends SpecificRecord> Mono<Void> publishAll(List<OutgoingEvent<V>> events) {
        return Mono.defer(() -> {
            if (!brokerWasReached.getAsBoolean()) {
                return Mono.error(new NotAcknowledgedException("topics not there yet"));
            }
            var sending = new Sending(producer, System.nanoTime() + timeout.toNanos(), events.size());
            try {
                senders.execute(() -> events.forEach(event -> sending.send(event)));
            } catch (RejectedExecutionException e) {
                return Mono.error(new NotAcknowledgedException("too many events waiting"));
            }
            return Mono.fromFuture(sending.acknowledged(), true);
        });
    }

    /** Lets events that were accepted reach the broker before the service stops. */
    @Override
    public void close() {
        senders.shutdown();
        try {
            if (!senders.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Stopping with events that were not handed to the broker; their callers were told so");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(timeout);
    }
}
