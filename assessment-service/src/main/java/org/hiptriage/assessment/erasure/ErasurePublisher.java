package org.hiptriage.assessment.erasure;

import java.util.Optional;
import org.hiptriage.assessment.broker.EventPublisher;
import org.hiptriage.assessment.broker.OutgoingEvent;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.schemas.headers.TraceParent;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes erasures to runner-erasures. */
@Component
class ErasurePublisher {
    private static final EventSerde<RunnerErasureRequested> SERDE = EventSerde.of(RunnerErasureRequested.class);

    private final EventPublisher events;

    ErasurePublisher(EventPublisher events) {
        this.events = events;
    }

    /** Empty once the broker acknowledged; the caller's trace, where there is one, goes on in the event. */
    Mono<Void> publish(RunnerErasureRequested erasure, Optional<String> callersTrace) {
        return events.publish(new OutgoingEvent<>(
                Topics.RUNNER_ERASURES,
                SERDE,
                erasure.getRunnerId(),
                erasure.getEventId(),
                erasure.getSource(),
                erasure.getOccurredAt(),
                TraceParent.continuing(callersTrace),
                erasure));
    }
}
