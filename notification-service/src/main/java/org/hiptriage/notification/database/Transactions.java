package org.hiptriage.notification.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Work on one connection, straight on the driver: what every event passes through has no use for named parameters,
 * which cost more than the statements themselves.
 */
@Component
public class Transactions {
    private final ConnectionPool pool;

    Transactions(ConnectionPool pool) {
        this.pool = pool;
    }

    /** Does all of the work, or where it fails or is cancelled nothing of it. The work has to give a value. */
    public <T> Mono<T> of(Function<Connection, Mono<T>> work) {
        // The pool rolls back what is still open when a connection comes back to it.
        return Mono.usingWhen(
                pool.create(),
                connection -> Mono.from(connection.beginTransaction())
                        .then(Mono.defer(() -> work.apply(connection)))
                        .flatMap(done ->
                                Mono.from(connection.commitTransaction()).thenReturn(done)),
                Connection::close);
    }

    /** The same for work that waits for the broker in between, longer than other transactions may stand still. */
    public <T> Mono<T> waitingForBroker(Function<Connection, Mono<T>> work) {
        return of(connection -> Flux.from(connection
                        .createStatement("set local idle_in_transaction_session_timeout = '90s'")
                        .execute())
                .concatMap(Result::getRowsUpdated)
                .then(Mono.defer(() -> work.apply(connection))));
    }
}
