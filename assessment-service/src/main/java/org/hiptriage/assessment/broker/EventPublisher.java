package org.hiptriage.assessment.broker;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Hands events to the broker and tells when all its in-sync replicas have them. The producer may block for half a second
 * while it looks for the broker, so it is called on threads of its own, never on the event loop.
 */
@Component
public class EventPublisher implements DisposableBean {
    private static final int THREADS = 4;

    private final Producer<String, byte[]> producer;
    private final TopicsWatch topics;
    private final Duration timeout;
    private final ThreadPoolExecutor senders;

    EventPublisher(Producer<String, byte[]> producer, TopicsWatch topics, PublishingSettings settings) {
        this.producer = producer;
        this.topics = topics;
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
            if (!topics.wereSeen()) {
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

    /** Lets events that were taken reach the broker before the service stops. */
    @Override
    public void destroy() throws InterruptedException {
        senders.shutdown();
        senders.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS);
        producer.close(timeout);
    }
}
