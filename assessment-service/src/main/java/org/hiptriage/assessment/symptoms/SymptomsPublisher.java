package org.hiptriage.assessment.symptoms;

import java.util.Optional;
import org.hiptriage.assessment.broker.EventPublisher;
import org.hiptriage.assessment.broker.OutgoingEvent;
import org.hiptriage.edge.access.Caller;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.schemas.tracing.Step;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.schemas.tracing.Tracing.Kind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Publishes what runners report to symptom-events. */
@Component
public class SymptomsPublisher {
    private final EventPublisher events;
    private final EventFormat<SymptomsReported> format;
    private final Tracing tracing;

    SymptomsPublisher(EventPublisher events, EventFormats formats, Tracing tracing) {
        this.events = events;
        this.format = formats.of(Topics.SYMPTOM_EVENTS);
        this.tracing = tracing;
    }

    /**
     * Empty once the broker acknowledged; the caller's trace, where there is one, goes on in the event. Refused where the
     * caller's token is another runner's.
     */
    public Mono<Void> publish(SymptomsReported report, Optional<String> callersTrace) {
        return Caller.requireMayConcern(report.getRunnerId()).then(send(report, callersTrace));
    }

    private Mono<Void> send(SymptomsReported report, Optional<String> callersTrace) {
        return Mono.using(
                () -> tracing.step("publish " + Topics.SYMPTOM_EVENTS.name(), Kind.PRODUCER, callersTrace),
                step -> events.publish(event(report, step)).doOnError(failure -> step.failed()),
                Step::close);
    }

    private OutgoingEvent<SymptomsReported> event(SymptomsReported report, Step step) {
        return new OutgoingEvent<>(
                Topics.SYMPTOM_EVENTS,
                format,
                report.getRunnerId(),
                report.getEventId(),
                report.getSource(),
                report.getOccurredAt(),
                step.traceParent(),
                report);
    }
}
