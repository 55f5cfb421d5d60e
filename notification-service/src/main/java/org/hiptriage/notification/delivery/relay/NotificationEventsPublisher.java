package org.hiptriage.notification.delivery.relay;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hiptriage.events.NotificationStateChanged;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.schemas.tracing.Step;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.schemas.tracing.Tracing.Kind;
import org.springframework.stereotype.Component;

/** Publishes changes of notifications to notification-events. */
@Component
class NotificationEventsPublisher {
    private final EventProducer producer;
    private final EventFormat<NotificationStateChanged> format;
    private final Tracing tracing;

    NotificationEventsPublisher(EventProducer producer, EventFormats formats, Tracing tracing) {
        this.producer = producer;
        format = formats.of(Topics.NOTIFICATION_EVENTS);
        this.tracing = tracing;
    }

    /** Completes once all in-sync replicas have all of them; may block for a while where the broker is away. */
    CompletableFuture<Void> publish(List<ChangeRow> changes) {
        return CompletableFuture.allOf(changes.stream().map(this::publish).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> publish(ChangeRow change) {
        NotificationStateChanged event = change.event();
        Step step = tracing.step("publish " + Topics.NOTIFICATION_EVENTS.name(), Kind.PRODUCER, change.traceParent());
        var message = new ProducerRecord<>(
                Topics.NOTIFICATION_EVENTS.name(),
                null,
                null,
                event.getRunnerId(),
                format.write(event),
                EventHeaders.of(
                        event.getEventId(),
                        event.getSchema().getFullName(),
                        event.getSource(),
                        event.getOccurredAt(),
                        step.traceParent()));
        return producer.send(message).whenComplete((sent, failure) -> {
            if (failure != null) {
                step.failed();
            }
            step.close();
        });
    }
}
