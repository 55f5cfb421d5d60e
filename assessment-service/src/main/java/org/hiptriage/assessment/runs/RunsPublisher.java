package org.hiptriage.assessment.runs;

import java.util.List;
import java.util.Optional;
import org.hiptriage.assessment.broker.EventPublisher;
import org.hiptriage.assessment.broker.OutgoingEvent;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.schemas.tracing.Step;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.schemas.tracing.Tracing.Kind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Publishes recorded runs to run-events, some at a time, so that a season of runs never keeps an assessment waiting. */
@Component
public class RunsPublisher {
    /** Enough to hide the way to the broker and back, too few to fill the producer's buffer. */
    static final int AT_A_TIME = 250;

    private final EventPublisher events;
    private final EventFormat<RunRecorded> format;
    private final Tracing tracing;

    RunsPublisher(EventPublisher events, EventFormats formats, Tracing tracing) {
        this.events = events;
        this.format = formats.of(Topics.RUN_EVENTS);
        this.tracing = tracing;
    }

    /**
     * Empty once the broker acknowledged all of them; the caller's trace, where there is one, goes on in each event. Where
     * it failed some may have been published: their ids follow from what they tell, so sending all of them again is safe.
     */
    public Mono<Void> publish(List<RunRecorded> runs, Optional<String> callersTrace) {
        return Mono.using(
                () -> tracing.step("publish " + Topics.RUN_EVENTS.name(), Kind.PRODUCER, callersTrace),
                step -> Flux.fromIterable(runs)
                        .map(run -> event(run, step))
                        .buffer(AT_A_TIME)
                        .concatMap(events::publishAll)
                        .then()
                        .doOnError(failure -> step.failed()),
                Step::close);
    }

    private OutgoingEvent<RunRecorded> event(RunRecorded run, Step step) {
        return new OutgoingEvent<>(
                Topics.RUN_EVENTS,
                format,
                run.getRunnerId(),
                run.getEventId(),
                run.getSource(),
                run.getOccurredAt(),
                step.traceParent(),
                run);
    }
}
