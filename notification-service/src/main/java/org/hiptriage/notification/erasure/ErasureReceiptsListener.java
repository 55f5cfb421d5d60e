package org.hiptriage.notification.erasure;

import io.r2dbc.spi.Connection;
import java.time.Instant;
import java.util.List;
import org.hiptriage.events.ErasureCompleted;
import org.hiptriage.notification.delivery.inbox.BatchListener;
import org.hiptriage.schemas.erasure.ErasureValidation;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes in what services say of an erasure, whichever comes first. */
@Component
class ErasureReceiptsListener implements BatchListener<ErasureCompleted> {
    private final KeyDestruction keys;

    ErasureReceiptsListener(KeyDestruction keys) {
        this.keys = keys;
    }

    @Override
    public Topic<ErasureCompleted> topic() {
        return Topics.ERASURE_RECEIPTS;
    }

    @Override
    public String runnerIdOf(ErasureCompleted event) {
        return event.getRunnerId();
    }

    @Override
    public List<FieldProblem> problemsOf(ErasureCompleted event, Instant now) {
        return ErasureValidation.problemsOf(event);
    }

    @Override
    public Mono<Void> take(Connection connection, List<ErasureCompleted> events) {
        return Flux.fromIterable(events)
                .concatMap(event -> ErasureReports.keep(connection, event))
                .then();
    }

    @Override
    public void takenIn(ErasureCompleted event) {
        keys.look(event.getRunnerId(), event.getErasureId());
    }
}
