package org.hiptriage.notification.delivery.outbox;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hiptriage.notification.database.ArrayColumns;
import org.hiptriage.notification.database.Columns;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes due deliveries, so that no two instances have the same; straight on the driver, as every wake-up asks. */
@Component
class Claims {
    // Two searches, each along the index: what is urgent first, however much else is due or waits for later.
    private static final String CLAIM = """
            with first as (
              select delivery_id from delivery
              where channel = $1 and state = 'PENDING' and urgent and due_at <= $2
              order by due_at limit $3 for update skip locked),
            others as (
              select delivery_id from delivery
              where channel = $1 and state = 'PENDING' and not urgent and due_at <= $2
              order by due_at limit greatest(0, $3 - (select count(*) from first)) for update skip locked),
            claimed as (
              update delivery d set due_at = $4, last_attempt_at = $2, attempts = d.attempts + 1
              from (select delivery_id from first union all select delivery_id from others) as due
              where d.delivery_id = due.delivery_id
              returning d.delivery_id, d.notification_id, d.runner_id, d.channel, d.target, d.attempts, d.urgent,
                d.expires_at)
            select c.*, n.kind, n.json, n.state, n.created_at, n.trace_parent, w.language, r.registration, r.address
            from claimed c
            join notification n on n.notification_id = c.notification_id
            left join preferences w on w.runner_id = c.runner_id
            left join runner_channel r on r.runner_id = c.runner_id and r.channel = c.channel and r.dead_at is null
              and c.target = ''
            order by c.urgent desc, n.created_at""";

    private static final String RELEASE = """
            update delivery d set due_at = $3, attempts = d.attempts - 1
            from unnest($1::uuid[], $2::int[]) as held (delivery_id, attempt)
            where d.delivery_id = held.delivery_id and d.attempts = held.attempt and d.state = 'PENDING'""";

    private final ConnectionPool pool;

    Claims(ConnectionPool pool) {
        this.pool = pool;
    }

    /** Up to so many that are due on a channel, urgent ones first; nobody else gets them within the lease. */
    Mono<List<Claimed>> claim(String channel, int limit, Instant now, Duration lease) {
        return Flux.usingWhen(
                        pool.create(),
                        connection -> Flux.from(connection
                                        .createStatement(CLAIM)
                                        .bind(0, channel)
                                        .bind(1, now)
                                        .bind(2, (long) limit)
                                        .bind(3, now.plus(lease))
                                        .execute())
                                .concatMap(result -> result.map(Claims::claimed)),
                        Connection::close)
                .collectList();
    }

    /** Gives back what was not sent. */
    Mono<Void> release(Collection<Claimed> held, Instant now) {
        return Flux.usingWhen(
                        pool.create(),
                        connection -> {
                            var statement = connection.createStatement(RELEASE);
                            var columns = new ArrayColumns(statement);
                            columns.add(List.copyOf(held), Claimed::deliveryId, UUID[]::new);
                            columns.add(List.copyOf(held), Claimed::attempt, Integer[]::new);
                            statement.bind(2, now);
                            return Flux.from(statement.execute()).concatMap(Result::getRowsUpdated);
                        },
                        Connection::close)
                .then();
    }

    private static Claimed claimed(Readable row) {
        return new Claimed(
                Columns.required(row, "delivery_id", UUID.class),
                Columns.required(row, "notification_id", UUID.class),
                Columns.text(row, "runner_id"),
                Columns.text(row, "target"),
                Columns.required(row, "attempts", Integer.class),
                Columns.required(row, "urgent", Boolean.class),
                Columns.required(row, "expires_at", Instant.class),
                Columns.text(row, "kind"),
                Columns.text(row, "json"),
                Columns.text(row, "state"),
                Columns.required(row, "created_at", Instant.class),
                Columns.optional(row, "trace_parent", String.class),
                Columns.optional(row, "language", String.class)
                        .map(Locale::forLanguageTag)
                        .orElse(Locale.ENGLISH),
                Columns.optional(row, "address", String.class)
                        .map(address ->
                                new Claimed.Registration(Columns.required(row, "registration", Long.class), address)));
    }
}
