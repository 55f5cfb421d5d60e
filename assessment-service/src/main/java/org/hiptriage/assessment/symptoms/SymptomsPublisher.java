package org.hiptriage.assessment.symptoms;

import java.util.Optional;
import org.hiptriage.assessment.broker.EventPublisher;
import org.hiptriage.assessment.broker.OutgoingEvent;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.headers.TraceParent;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes what runners report to symptom-events. */
@Component
public class SymptomsPublisher {
    private static final EventSerde<SymptomsReported> SERDE = EventSerde.of(SymptomsReported.class);

    private final EventPublisher events;

    SymptomsPublisher(EventPublisher events) {
        this.events = events;
    }

    /** Empty once the broker acknowledged; the caller's trace, where there is one, goes on in the event. */
    public Mono<Void> publish(SymptomsReported report, Optional<String> callersTrace) {
        return events.publish(new OutgoingEvent<>(
                Topics.SYMPTOM_EVENTS,
                SERDE,
                report.getRunnerId(),
                report.getEventId(),
                report.getSource(),
                report.getOccurredAt(),
                TraceParent.continuing(callersTrace),
                report));
    }
}
