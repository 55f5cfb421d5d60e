package org.hiptriage.notification.results;

import java.util.UUID;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.delivery.inbox.TopicListener;
import org.hiptriage.notification.delivery.stream.RunnerEvents;
import org.hiptriage.notification.outcome.Outcome;
import org.hiptriage.schemas.result.ResultJson;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes triage results in: kept, told, and turned into a plan. */
@Component
class TriageResultsListener implements TopicListener<TriageCompleted> {
    private final Results results;
    private final RunnerEvents stream;

    TriageResultsListener(Results results, RunnerEvents stream) {
        this.results = results;
        this.stream = stream;
    }

    @Override
    public Topic<TriageCompleted> topic() {
        return Topics.TRIAGE_RESULTS;
    }

    @Override
    public UUID eventIdOf(TriageCompleted event) {
        return event.getEventId();
    }

    @Override
    public String runnerIdOf(TriageCompleted event) {
        return event.getRunnerId();
    }

    @Override
    public Mono<Void> take(TriageCompleted event) {
        Outcome outcome = OutcomeReader.read(event);
        String json = ResultJson.write(ResultJson.of(event));
        return results.add(outcome, json).then(stream.append(outcome.runnerId(), "result", json));
    }
}
