package org.hiptriage.notification.delivery.channel;

import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
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
        return database.sql("""
                        insert into runner_channel (runner_id, channel, address, registered_at)
                        values (:runner, :channel, :address, :now)
                        on conflict (runner_id, channel) do update set address = excluded.address,
                          registered_at = excluded.registered_at, registration = default, dead_at = null, reason = null""")
                .bind("runner", runnerId)
                .bind("channel", channel)
                .bind("address", address)
                .bind("now", clock.instant())
                .then();
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
}
