package org.hiptriage.notification.delivery.relay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.events.NotificationStateChanged;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.schemas.tracing.Step;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.schemas.tracing.Tracing.Kind;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Publishes changes of notifications to notification-events. */
@Component
class NotificationEventsPublisher implements DisposableBean {
    private static final EventSerde<NotificationStateChanged> SERDE = EventSerde.of(NotificationStateChanged.class);
    private static final int DELIVERY_MILLIS = 10_000;

    private final Producer<String, byte[]> producer;
    private final Tracing tracing;

    NotificationEventsPublisher(KafkaProperties kafka, Tracing tracing) {
        this.tracing = tracing;
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_MILLIS / 2);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Completes once all in-sync replicas have all of them; may block for a while where the broker is away. */
    CompletableFuture<Void> publish(List<ChangeRow> changes) {
        return CompletableFuture.allOf(changes.stream().map(this::publish).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> publish(ChangeRow change) {
        NotificationStateChanged event = change.event();
        var acknowledged = new CompletableFuture<Void>();
        Step step = tracing.step("publish " + Topics.NOTIFICATION_EVENTS.name(), Kind.PRODUCER, change.traceParent());
        var message = new ProducerRecord<>(
                Topics.NOTIFICATION_EVENTS.name(),
                null,
                null,
                event.getRunnerId(),
                SERDE.write(event),
                EventHeaders.of(
                        event.getEventId(),
                        event.getSchema().getFullName(),
                        event.getSource(),
                        event.getOccurredAt(),
                        step.traceParent()));
        try {
            // The callback hears of everything that the future would tell.
            var unused = producer.send(message, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            acknowledged.completeExceptionally(e);
        }
        return acknowledged.whenComplete((sent, failure) -> {
            if (failure != null) {
                step.failed();
            }
            step.close();
        });
    }

    @Override
    public void destroy() {
        producer.close();
    }
}
