package org.hiptriage.notification.delivery.stream;

import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Wakes the streams of a runner when something was committed for it, on whichever instance: one connection listens to
 * PostgreSQL's notifications. A wake-up only says 'read again', so one that is lost or doubled does no harm.
 */
@Component
class WakeUps implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WakeUps.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final PostgresqlConnectionFactory postgresql;
    private final ConcurrentHashMap<String, Set<FluxSink<Boolean>>> sleepers = new ConcurrentHashMap<>();
    private final Sinks.Empty<Void> stopping = Sinks.empty();
    private Optional<Disposable> listening = Optional.empty();

    WakeUps(PostgresqlConnectionFactory postgresql) {
        this.postgresql = postgresql;
    }

    /** An element whenever there may be something new; any number of wake-ups while the subscriber is busy are one. */
    Flux<Boolean> of(String runnerId) {
        return Flux.create(
                sink -> {
                    sleepers.compute(runnerId, (id, present) -> {
                        Set<FluxSink<Boolean>> sinks = present == null ? ConcurrentHashMap.newKeySet() : present;
                        sinks.add(sink);
                        return sinks;
                    });
                    sink.onDispose(() -> sleepers.computeIfPresent(runnerId, (id, sinks) -> {
                        sinks.remove(sink);
                        return sinks.isEmpty() ? null : sinks;
                    }));
                },
                FluxSink.OverflowStrategy.LATEST);
    }

    /** Completes when the service stops, so that open streams end and their clients reconnect elsewhere. */
    Mono<Void> stopping() {
        return stopping.asMono();
    }

    @Override
    public void start() {
        listening = Optional.of(listen().doOnError(e -> LOG.warn(
                        "Not listening to the database ({}), again in {}",
                        e.getClass().getName(),
                        PAUSE))
                .onErrorComplete()
                .repeatWhen(ended -> ended.delayElements(PAUSE))
                .subscribe());
    }

    private Flux<Notification> listen() {
        return Flux.usingWhen(
                postgresql.create(),
                connection -> Flux.merge(connection.getNotifications(), subscribe(connection))
                        .doOnNext(notification -> wake(String.valueOf(notification.getParameter()))),
                PostgresqlConnection::close);
    }

    /** Asks for notifications; what was committed while nobody listened is read now. */
    private Mono<Notification> subscribe(PostgresqlConnection connection) {
        return connection
                .createStatement("listen " + RunnerEvents.CHANNEL)
                .execute()
                .flatMap(PostgresqlResult::getRowsUpdated)
                .doOnComplete(() -> sleepers.keySet().forEach(this::wake))
                .then(Mono.empty());
    }

    private void wake(String runnerId) {
        sleepers.getOrDefault(runnerId, Set.of()).forEach(sink -> sink.next(true));
    }

    @Override
    public void stop() {
        stopping.tryEmitEmpty();
        listening.ifPresent(Disposable::dispose);
        listening = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return listening.isPresent();
    }
}
