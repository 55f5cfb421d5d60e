package org.hiptriage.assessment.broker;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
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
        return Mono.defer(() -> {
            var acknowledged = new CompletableFuture<Void>();
            if (!brokerWasReached.getAsBoolean()) {
                return Mono.error(new NotAcknowledgedException("topics not there yet"));
            }
            long deadline = System.nanoTime() + timeout.toNanos();
            try {
                senders.execute(() -> send(event.toRecord(), deadline, acknowledged));
            } catch (RejectedExecutionException e) {
                return Mono.error(new NotAcknowledgedException("too many events waiting"));
            }
            return Mono.fromFuture(acknowledged, true);
        });
    }

    private void send(ProducerRecord<String, byte[]> message, long deadline, CompletableFuture<Void> acknowledged) {
        if (System.nanoTime() - deadline >= 0) {
            acknowledged.completeExceptionally(new NotAcknowledgedException("waited too long to be sent"));
            return;
        }
        try {
            // The callback hears of everything that the future would tell.
            var unused = producer.send(message, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(NotAcknowledgedException.because(failure));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            acknowledged.completeExceptionally(NotAcknowledgedException.because(e));
        }
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
