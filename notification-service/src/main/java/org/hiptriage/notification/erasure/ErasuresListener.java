package org.hiptriage.notification.erasure;

import io.r2dbc.spi.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.notification.database.RunnerLocks;
import org.hiptriage.notification.delivery.inbox.BatchListener;
import org.hiptriage.schemas.erasure.ErasureReceipts;
import org.hiptriage.schemas.erasure.ErasureValidation;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Forgets the runners that are to be forgotten, and tells that it has. */
@Component
class ErasuresListener implements BatchListener<RunnerErasureRequested> {
    private final ErasureReceiptsPublisher publisher;
    private final KeyDestruction keys;
    private final Clock clock;

    ErasuresListener(ErasureReceiptsPublisher publisher, KeyDestruction keys, Clock clock) {
        this.publisher = publisher;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Topic<RunnerErasureRequested> topic() {
        return Topics.RUNNER_ERASURES;
    }

    @Override
    public String runnerIdOf(RunnerErasureRequested event) {
        return event.getRunnerId();
    }

    @Override
    public List<FieldProblem> problemsOf(RunnerErasureRequested event, Instant now) {
        return ErasureValidation.problemsOf(event, now);
    }

    @Override
    public Mono<Void> take(Connection connection, List<RunnerErasureRequested> events) {
        return RunnerLocks.take(
                        connection,
                        events.stream().map(RunnerErasureRequested::getRunnerId).toList())
                .thenMany(Flux.fromIterable(events))
                .concatMap(event -> erase(connection, event))
                .then();
    }

    /**
     * Told before it is committed, under an id that stays the same: where the commit fails all of this comes again, and
     * where the telling fails nothing is removed.
     */
    private Mono<Void> erase(Connection connection, RunnerErasureRequested event) {
        return RunnerErasure.of(connection, event.getRunnerId(), event.getReceivedAt())
                .map(removed -> ErasureReceipts.completed(event, ErasureReports.SERVICE, removed, clock.instant()))
                .flatMap(completed -> ErasureReports.begin(connection, event, keys.isMeant())
                        .then(Mono.defer(() -> ErasureReports.keep(connection, completed)))
                        .then(publisher.publish(completed)));
    }

    @Override
    public void takenIn(RunnerErasureRequested event) {
        keys.look(event.getRunnerId(), event.getErasureId());
    }
}
