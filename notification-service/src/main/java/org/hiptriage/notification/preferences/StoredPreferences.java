package org.hiptriage.notification.preferences;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.database.Transactions;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The preferences of each runner. */
@Component
class StoredPreferences {
    private static final String FIND = "select * from preferences where runner_id = ";

    private final DatabaseClient database;
    private final Transactions transactions;

    StoredPreferences(DatabaseClient database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Those of a runner, of one who said nothing too. */
    Mono<VersionedPreferences> of(String runnerId) {
        return database.sql(FIND + ":runner")
                .bind("runner", runnerId)
                .map(StoredPreferences::read)
                .one()
                .defaultIfEmpty(VersionedPreferences.NONE);
    }

    /**
     * Puts these in the place of what is there, and gives what is there then: the same version where it was wanted already.
     *
     * @param check sees what is there and may throw, so that nothing changes
     */
    Mono<VersionedPreferences> replace(String runnerId, Preferences wanted, Consumer<VersionedPreferences> check) {
        return transactions.of(connection -> locked(connection, runnerId).flatMap(present -> {
            check.accept(present);
            return present.version() > 0 && present.preferences().equals(wanted)
                    ? Mono.just(present)
                    : write(connection, runnerId, new VersionedPreferences(wanted, present.version() + 1));
        }));
    }

    /** Nobody else changes them until the transaction ends, nor takes events of this runner in. */
    private static Mono<VersionedPreferences> locked(Connection connection, String runnerId) {
        Flux<? extends Result> lock = Flux.from(connection
                .createStatement("select pg_advisory_xact_lock(hashtextextended($1, 0))")
                .bind(0, runnerId)
                .execute());
        Flux<? extends Result> find = Flux.from(
                connection.createStatement(FIND + "$1").bind(0, runnerId).execute());
        return lock.concatMap(result -> result.map(row -> true))
                .thenMany(find.concatMap(result -> result.map(StoredPreferences::read)))
                .next()
                .defaultIfEmpty(VersionedPreferences.NONE);
    }

    private static Mono<VersionedPreferences> write(Connection connection, String runnerId, VersionedPreferences next) {
        Optional<QuietHours> quiet = next.preferences().quietHours();
        return Flux.from(connection
                        .createStatement("""
                        insert into preferences (runner_id, language, quiet_from, quiet_to, quiet_zone, load_warnings,
                          version, changed_at)
                        values ($1, nullif($2, ''), nullif($3, '')::time, nullif($4, '')::time, nullif($5, ''), $6, $7,
                          clock_timestamp())
                        on conflict (runner_id) do update set language = excluded.language,
                          quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                          quiet_zone = excluded.quiet_zone, load_warnings = excluded.load_warnings,
                          version = excluded.version, changed_at = excluded.changed_at""")
                        .bind(0, runnerId)
                        .bind(1, next.preferences().language().orElse(""))
                        .bind(2, quiet.map(QuietHours::from).orElse(""))
                        .bind(3, quiet.map(QuietHours::to).orElse(""))
                        .bind(4, quiet.map(QuietHours::zone).orElse(""))
                        .bind(5, next.preferences().loadWarnings())
                        .bind(6, next.version())
                        .execute())
                .concatMap(Result::getRowsUpdated)
                .then(Mono.just(next));
    }

    private static VersionedPreferences read(Readable row) {
        return new VersionedPreferences(
                new Preferences(
                        Columns.optional(row, "language", String.class),
                        Columns.optional(row, "quiet_zone", String.class)
                                .map(zone -> new QuietHours(time(row, "quiet_from"), time(row, "quiet_to"), zone)),
                        Columns.required(row, "load_warnings", Boolean.class)),
                Columns.required(row, "version", Integer.class));
    }

    /** As it was sent: a time without seconds is written without them. */
    private static String time(Readable row, String column) {
        return Columns.required(row, column, LocalTime.class).toString();
    }
}
