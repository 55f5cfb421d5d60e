package org.hiptriage.notification.runs;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import java.time.Instant;
import java.util.List;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.notification.delivery.inbox.BatchListener;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.runs.RunValidation;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes recorded runs in: of each the version that counts, whichever comes first. */
@Component
class RunEventsListener implements BatchListener<RunRecorded> {
    @Override
    public Topic<RunRecorded> topic() {
        return Topics.RUN_EVENTS;
    }

    @Override
    public String runnerIdOf(RunRecorded event) {
        return event.getRunnerId();
    }

    @Override
    public List<FieldProblem> problemsOf(RunRecorded event, Instant now) {
        return RunValidation.problemsOf(event, now);
    }

    @Override
    public Mono<Void> take(Connection connection, List<RunRecorded> events) {
        return Flux.from(RecordingsStatement.of(connection, events).execute())
                .concatMap(Result::getRowsUpdated)
                .then();
    }
}
