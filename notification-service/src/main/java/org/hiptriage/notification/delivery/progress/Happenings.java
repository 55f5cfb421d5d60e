package org.hiptriage.notification.delivery.progress;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Result;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.hiptriage.notification.database.RunnerLocks;
import org.hiptriage.notification.database.Transactions;
import org.hiptriage.notification.delivery.channel.Channels;
import org.hiptriage.notification.delivery.origin.Origin;
import org.hiptriage.notification.delivery.origin.ReportLag;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.schemas.tracing.Tracing.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Sinks;

/** Lets things happen to notifications, those of one runner one after the other; what happens together is one transaction. */
@Component
public class Happenings {
    private static final int TOGETHER = 128;
    private static final Duration GATHERED_FOR = Duration.ofMillis(4);
    private static final Duration WHILE_ANOTHER_TELLS = Duration.ofSeconds(5);
    private static final int TRANSACTIONS_AT_ONCE = 2;

    private final Transactions transactions;
    private final Channels channels;
    private final DeliveryRules rules;
    private final EscalationReports reports;
    private final ReportLag lag;
    private final Tracing tracing;
    private final Clock clock;
    private final Sinks.Many<Told> told = Sinks.many().unicast().onBackpressureBuffer();

    Happenings(
            Transactions transactions,
            Channels channels,
            DeliveryRules rules,
            EscalationReports reports,
            ReportLag lag,
            Tracing tracing,
            Clock clock) {
        this.transactions = transactions;
        this.channels = channels;
        this.rules = rules;
        this.reports = reports;
        this.lag = lag;
        this.tracing = tracing;
        this.clock = clock;
        this.told
                .asFlux()
                .bufferTimeout(TOGETHER, GATHERED_FOR, true)
                .flatMap(this::answer, TRANSACTIONS_AT_ONCE)
                .subscribe();
    }

    /** Whether there is such a notification for that runner, once all of it is committed. Fails where the database is away. */
    public Mono<Boolean> tell(Happening happening) {
        return Mono.create(sink ->
                told.emitNext(new Told(happening, sink), Sinks.EmitFailureHandler.busyLooping(WHILE_ANOTHER_TELLS)));
    }

    private Mono<Void> answer(List<Told> together) {
        return happen(together)
                .onErrorResume(
                        failure -> together.size() > 1 && !isOfTheDatabase(failure),
                        // One that a rule of ours fails on does not hold up the others.
                        failure -> Flux.fromIterable(together)
                                .concatMap(each -> happen(List.of(each)).onErrorComplete())
                                .then())
                .onErrorComplete();
    }

    private Mono<Void> happen(List<Told> together) {
        return transactions
                .of(connection -> inTurn(
                        connection, together.stream().map(Told::happening).toList()))
                .doOnNext(notifications -> {
                    reports.report(notifications.values());
                    timeThoseTaken(notifications.values());
                    together.forEach(each -> each.answer()
                            .success(isThere(notifications.get(each.happening().notificationId()), each.happening())));
                })
                .doOnError(failure -> {
                    if (together.size() == 1 || isOfTheDatabase(failure)) {
                        together.forEach(each -> each.answer().error(failure));
                    }
                })
                .then();
    }

    private Mono<Map<UUID, NotificationProgress>> inTurn(Connection connection, List<Happening> happenings) {
        return RunnerLocks.take(
                        connection,
                        happenings.stream().map(Happening::runnerId).distinct().toList())
                .then(Mono.defer(() -> ProgressRows.read(connection, happenings, channels)))
                .flatMap(notifications -> {
                    apply(happenings, notifications);
                    return write(
                                    connection,
                                    notifications.values().stream()
                                            .filter(NotificationProgress::hasChanged)
                                            .toList())
                            .thenReturn(notifications);
                });
    }

    private void apply(List<Happening> happenings, Map<UUID, NotificationProgress> notifications) {
        Instant now = clock.instant();
        happenings.forEach(happening -> {
            NotificationProgress notification = notifications.get(happening.notificationId());
            if (notification != null && isThere(notification, happening)) {
                rules.apply(happening, notification, now);
            }
        });
    }

    private static Mono<Void> write(Connection connection, List<NotificationProgress> notifications) {
        if (notifications.isEmpty()) {
            return Mono.empty();
        }
        return Flux.from(ProgressStatement.of(connection, notifications).execute())
                .concatMap(Result::getRowsUpdated)
                .then();
    }

    private void timeThoseTaken(Collection<NotificationProgress> notifications) {
        notifications.stream()
                .filter(NotificationProgress::isFirstTaken)
                .map(NotificationProgress::notice)
                .forEach(this::time);
    }

    private void time(Notice notice) {
        Origin origin = notice.origin();
        origin.receivedAt().ifPresent(receivedAt -> lag.promptIsSent(notice.kind(), receivedAt));
        tracing.step("reach the runner", Kind.INTERNAL, origin.traceParent(), notice.createdAt())
                .close();
    }

    private static boolean isThere(@Nullable NotificationProgress notification, Happening happening) {
        return notification != null && notification.notice().runnerId().equals(happening.runnerId());
    }

    private static boolean isOfTheDatabase(Throwable failure) {
        return failure instanceof R2dbcException
                || failure instanceof TimeoutException
                || failure instanceof IOException;
    }

    private record Told(Happening happening, MonoSink<Boolean> answer) {}
}
