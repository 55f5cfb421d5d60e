package org.hiptriage.notification.erasure;

import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hiptriage.events.ErasureCompleted;
import org.hiptriage.notification.delivery.relay.EventProducer;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.headers.TraceParent;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Publishes to erasure-receipts that this service has forgotten a runner. */
@Component
class ErasureReceiptsPublisher {
    private final EventProducer producer;
    private final EventFormat<ErasureCompleted> format;

    ErasureReceiptsPublisher(EventProducer producer, EventFormats formats) {
        this.producer = producer;
        format = formats.of(Topics.ERASURE_RECEIPTS);
    }

    /** Empty once all in-sync replicas have it. */
    Mono<Void> publish(ErasureCompleted completed) {
        return Mono.fromFuture(() -> producer.send(new ProducerRecord<>(
                        Topics.ERASURE_RECEIPTS.name(),
                        null,
                        null,
                        completed.getRunnerId(),
                        format.write(completed),
                        EventHeaders.of(
                                completed.getEventId(),
                                completed.getSchema().getFullName(),
                                completed.getSource(),
                                completed.getOccurredAt(),
                                TraceParent.continuing(Optional.empty())))))
                // The producer may block while it looks for the broker.
                .subscribeOn(Schedulers.boundedElastic());
    }
}
