package org.hiptriage.notification.delivery.relay;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hiptriage.events.NotificationStateChanged;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.headers.TraceParent;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;

/** Publishes changes of notifications to notification-events. */
@Component
class NotificationEventsPublisher {
    private final EventProducer producer;
    private final EventFormat<NotificationStateChanged> format;

    NotificationEventsPublisher(EventProducer producer, EventFormats formats) {
        this.producer = producer;
        format = formats.of(Topics.NOTIFICATION_EVENTS);
    }

    /** Completes once all in-sync replicas have all of them; may block for a while where the broker is away. */
    CompletableFuture<Void> publish(List<ChangeRow> changes) {
        return CompletableFuture.allOf(
                changes.stream().map(change -> publish(change.event())).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> publish(NotificationStateChanged event) {
        return producer.send(new ProducerRecord<>(
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
                        TraceParent.continuing(Optional.empty()))));
    }
}
