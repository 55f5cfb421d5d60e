package org.hiptriage.notification.delivery.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hiptriage.notification.database.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The addresses that runners registered for their channels. What is not sent yet goes to the newest. */
@Component
public class RunnerChannels {
    private final DatabaseClient database;
    private final Clock clock;

    RunnerChannels(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Registers an address, in place of an earlier one on the same channel.
     *
     * @param address JSON as the channel reads it
     */
    public Mono<Void> register(String runnerId, String channel, String address) {
        return put(runnerId, channel, address, "").then();
    }

    /** Forgets the address on a channel; what waits for it goes by the next. Whether there was one. */
    public Mono<Boolean> remove(String runnerId, String channel) {
        return database.sql("delete from runner_channel where runner_id = :runner and channel = :channel")
                .bind("runner", runnerId)
                .bind("channel", channel)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** What a runner registered, dead ones too. */
    public Flux<RegisteredChannel> of(String runnerId) {
        return database.sql("select * from runner_channel where runner_id = :runner")
                .bind("runner", runnerId)
                .map(row -> new RegisteredChannel(
                        Columns.text(row, "channel"),
                        Columns.required(row, "registration", Long.class),
                        Columns.text(row, "address"),
                        Columns.required(row, "registered_at", Instant.class),
                        Columns.optional(row, "reason", String.class)))
                .all();
    }

    /**
     * Makes another address of the present one, for channels whose address has parts: never of one that somebody else
     * changed meanwhile.
     *
     * @param change is given the address, empty where there is none that lives, and gives the one to be registered then; empty
     *     where none is left. May be asked again
     */
    public Mono<Void> change(String runnerId, String channel, UnaryOperator<Optional<String>> change) {
        return of(runnerId)
                .filter(registered -> registered.channel().equals(channel))
                .next()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(present -> changed(
                        runnerId,
                        channel,
                        present,
                        change.apply(present.filter(RegisteredChannel::lives).map(RegisteredChannel::address))))
                .repeat()
                .takeUntil(isDone -> isDone)
                .then();
    }

    /** Whether it is now as it should be; else somebody was faster. */
    private Mono<Boolean> changed(
            String runnerId, String channel, Optional<RegisteredChannel> present, Optional<String> next) {
        Optional<String> living = present.filter(RegisteredChannel::lives).map(RegisteredChannel::address);
        if (living.equals(next)) {
            return Mono.just(true);
        }
        long registration = present.map(RegisteredChannel::registration).orElse(0L);
        return next.map(address ->
                        put(runnerId, channel, address, " where runner_channel.registration = " + registration))
                .orElseGet(() -> database.sql("""
                                delete from runner_channel
                                where runner_id = :runner and channel = :channel and registration = :registration""")
                        .bind("runner", runnerId)
                        .bind("channel", channel)
                        .bind("registration", registration)
                        .fetch()
                        .rowsUpdated())
                .map(rows -> rows > 0);
    }

    private Mono<Long> put(String runnerId, String channel, String address, String onlyWhere) {
        return database.sql("""
                        insert into runner_channel (runner_id, channel, address, registered_at)
                        values (:runner, :channel, :address, :now)
                        on conflict (runner_id, channel) do update set address = excluded.address,
                          registered_at = excluded.registered_at, registration = default, dead_at = null, reason = null""" + onlyWhere)
                .bind("runner", runnerId)
                .bind("channel", channel)
                .bind("address", address)
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated();
    }
}
