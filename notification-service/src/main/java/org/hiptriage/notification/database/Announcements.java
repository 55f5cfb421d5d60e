package org.hiptriage.notification.database;

import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.api.PostgresqlResult;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What any instance announces by PostgreSQL's notifications, over one connection for all who listen here. An announcement
 * only says 'look again', so one that is lost or doubled does no harm.
 */
@Component
public class Announcements implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final PostgresqlConnectionFactory postgresql;
    private final Map<String, Set<Listener>> listeners = new ConcurrentHashMap<>();
    private Optional<Disposable> listening = Optional.empty();

    Announcements(PostgresqlConnectionFactory postgresql) {
        this.postgresql = postgresql;
    }

    /**
     * Listens to a channel of PostgreSQL; to be called before the service starts.
     *
     * @param announced is told each payload
     * @param again is told when some may have been missed
     */
    public void listen(String channel, Consumer<String> announced, Runnable again) {
        listeners
                .computeIfAbsent(channel, name -> ConcurrentHashMap.newKeySet())
                .add(new Listener(announced, again));
    }

    @Override
    public void start() {
        listening = Optional.of(connection()
                .doOnError(e -> LOG.warn(
                        "Not listening to the database ({}), again in {}",
                        e.getClass().getName(),
                        PAUSE))
                .onErrorComplete()
                .repeatWhen(ended -> ended.delayElements(PAUSE))
                .subscribe());
    }

    private Flux<Notification> connection() {
        return Flux.usingWhen(
                postgresql.create(),
                connection -> Flux.merge(connection.getNotifications(), subscribe(connection))
                        .doOnNext(this::announce),
                PostgresqlConnection::close);
    }

    /** Asks for notifications; what was committed while nobody listened is looked for now. */
    private Mono<Notification> subscribe(PostgresqlConnection connection) {
        return connection
                .createStatement(listeners.keySet().stream()
                        .sorted()
                        .map(channel -> "listen " + channel)
                        .collect(Collectors.joining("; ")))
                .execute()
                .flatMap(PostgresqlResult::getRowsUpdated)
                .doOnComplete(() -> listeners
                        .values()
                        .forEach(all -> all.forEach(listener -> listener.again().run())))
                .then(Mono.empty());
    }

    private void announce(Notification notification) {
        listeners
                .getOrDefault(notification.getName(), Set.of())
                .forEach(listener -> listener.announced().accept(String.valueOf(notification.getParameter())));
    }

    @Override
    public void stop() {
        listening.ifPresent(Disposable::dispose);
        listening = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return listening.isPresent();
    }

    private record Listener(Consumer<String> announced, Runnable again) {}
}
