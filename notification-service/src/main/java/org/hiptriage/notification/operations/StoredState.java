package org.hiptriage.notification.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.operations.OperationsReport.ChannelReport;
import org.hiptriage.notification.operations.OperationsReport.KnowledgeReport;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the database says of the outbox, the board and the knowledge in force. */
@Component
class StoredState {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final DatabaseClient database;
    private final Clock clock;

    StoredState(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<List<ChannelReport>> channels() {
        Instant now = clock.instant();
        return database.sql("""
                        select channel, count(*) filter (where state = 'PENDING') as waiting,
                          extract(epoch from cast(:now as timestamptz)
                            - min(starts_at) filter (where state = 'PENDING' and starts_at <= :now))::float8 as oldest,
                          count(*) filter (where state in ('SENT', 'DELIVERED') and last_attempt_at > :day) as sent,
                          count(*) filter (where state = 'FAILED' and last_attempt_at > :day) as failed,
                          (array_agg(reason order by last_attempt_at desc)
                            filter (where reason is not null and last_attempt_at is not null))[1] as reason
                        from delivery group by channel order by channel""")
                .bind("now", now)
                .bind("day", now.minus(A_DAY))
                .map(row -> new ChannelReport(
                        Columns.text(row, "channel"),
                        Columns.required(row, "waiting", Long.class),
                        Columns.optional(row, "oldest", Double.class),
                        Columns.required(row, "sent", Long.class),
                        Columns.required(row, "failed", Long.class),
                        Columns.optional(row, "reason", String.class)))
                .all()
                .collectList();
    }

    Mono<Long> openAlerts() {
        return database.sql("select count(*) as open from alert where state = 'OPEN'")
                .map(row -> Columns.required(row, "open", Long.class))
                .one();
    }

    /** The packs of the newest result; none where there is no result yet. */
    Mono<List<KnowledgeReport>> knowledge() {
        return database.sql("""
                        select p.pack, p.version, p.sha256
                        from (select json from result order by triaged_at desc limit 1) newest,
                          jsonb_to_recordset(newest.json::jsonb -> 'knowledge')
                            as p (pack text, version text, sha256 text)""")
                .map(row -> new KnowledgeReport(
                        Columns.text(row, "pack"), Columns.text(row, "version"), Columns.text(row, "sha256")))
                .all()
                .collectList();
    }
}
