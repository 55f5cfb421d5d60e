package org.hiptriage.assessment.erasure;

import java.util.Optional;
import org.hiptriage.assessment.broker.EventPublisher;
import org.hiptriage.assessment.broker.OutgoingEvent;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.schemas.headers.TraceParent;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes erasures to runner-erasures. */
@Component
class ErasurePublisher {
    private final EventPublisher events;
    private final EventFormat<RunnerErasureRequested> format;

    ErasurePublisher(EventPublisher events, EventFormats formats) {
        this.events = events;
        format = formats.of(Topics.RUNNER_ERASURES);
    }

    /** Empty once the broker acknowledged; the caller's trace, where there is one, goes on in the event. */
    Mono<Void> publish(RunnerErasureRequested erasure, Optional<String> callersTrace) {
        return events.publish(new OutgoingEvent<>(
                Topics.RUNNER_ERASURES,
                format,
                erasure.getRunnerId(),
                erasure.getEventId(),
                erasure.getSource(),
                erasure.getOccurredAt(),
                TraceParent.continuing(callersTrace),
                erasure));
    }
}
