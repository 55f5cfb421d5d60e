package org.hiptriage.notification.delivery.stream;

import java.time.Duration;
import java.util.UUID;
import org.hiptriage.notification.delivery.progress.Happening;
import org.hiptriage.notification.delivery.progress.Happenings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/** Notes which notifications runners' streams have shown, many at a time: nobody waits for it. */
@Component
class ShownEntries {
    private static final Logger LOG = LoggerFactory.getLogger(ShownEntries.class);
    private static final int TOGETHER = 256;
    private static final Duration GATHERED_FOR = Duration.ofMillis(100);
    private static final Duration WHILE_ANOTHER_TELLS = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final int AGAIN_AT_MOST = 8;
    private static final int LOOKED_BACK = 200;

    private final Happenings happenings;
    private final DatabaseClient database;
    private final Sinks.Many<Happening.Shown> shown = Sinks.many().unicast().onBackpressureBuffer();

    ShownEntries(Happenings happenings, DatabaseClient database) {
        this.happenings = happenings;
        this.database = database;
        shown.asFlux()
                .bufferTimeout(TOGETHER, GATHERED_FOR, true)
                .flatMap(entries -> Flux.fromIterable(entries).flatMap(this::note, TOGETHER), 2)
                .subscribe();
    }

    /** An entry was handed to the runner's connection. */
    void show(String runnerId, RunnerEvent entry) {
        entry.notificationId().ifPresent(notificationId -> show(runnerId, notificationId));
    }

    /** A runner says to have had all up to this entry, which an instance that died may not have noted. */
    void had(String runnerId, long entryId) {
        database.sql("""
                        select n.notification_id from (
                          select notification_id from runner_event
                          where runner_id = :runner and id <= :entry and notification_id is not null
                          order by id desc limit :most) as e
                        join notification n on n.notification_id = e.notification_id
                        where n.shown_at is null""")
                .bind("runner", runnerId)
                .bind("entry", entryId)
                .bind("most", LOOKED_BACK)
                .mapValue(UUID.class)
                .all()
                .doOnNext(notificationId -> show(runnerId, notificationId))
                .onErrorComplete()
                .subscribe();
    }

    private void show(String runnerId, UUID notificationId) {
        shown.emitNext(
                new Happening.Shown(notificationId, runnerId),
                Sinks.EmitFailureHandler.busyLooping(WHILE_ANOTHER_TELLS));
    }

    private Mono<Boolean> note(Happening.Shown entry) {
        return happenings
                .tell(entry)
                .retryWhen(Retry.backoff(AGAIN_AT_MOST, AGAIN).maxBackoff(AGAIN.multipliedBy(20)))
                .doOnError(failure ->
                        LOG.warn("Not noted that a stream showed a notification; noted when its runner resumes"))
                .onErrorComplete();
    }
}
