package org.hiptriage.assessment.symptoms;

import java.util.Optional;
import org.hiptriage.assessment.broker.EventPublisher;
import org.hiptriage.assessment.broker.OutgoingEvent;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.headers.TraceParent;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes what runners report to symptom-events. */
@Component
public class SymptomsPublisher {
    private final EventPublisher events;
    private final EventFormat<SymptomsReported> format;

    SymptomsPublisher(EventPublisher events, EventFormats formats) {
        this.events = events;
        this.format = formats.of(Topics.SYMPTOM_EVENTS);
    }

    /** Empty once the broker acknowledged; the caller's trace, where there is one, goes on in the event. */
    public Mono<Void> publish(SymptomsReported report, Optional<String> callersTrace) {
        return events.publish(new OutgoingEvent<>(
                Topics.SYMPTOM_EVENTS,
                format,
                report.getRunnerId(),
                report.getEventId(),
                report.getSource(),
                report.getOccurredAt(),
                TraceParent.continuing(callersTrace),
                report));
    }
}
