package org.hiptriage.notification.erasure;

import io.r2dbc.spi.Connection;
import java.util.List;
import java.util.UUID;
import org.hiptriage.notification.database.Columns;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An alert that an erasure takes from the boards.
 *
 * @param version the last that boards may know
 */
record GoneAlert(UUID alertId, int version) {

    /** Those of a runner but these. */
    static Mono<List<GoneAlert>> read(Connection connection, String runnerId, List<UUID> staying) {
        return Flux.from(connection
                        .createStatement(
                                "select alert_id, version from alert where runner_id = $1 and alert_id <> all($2::uuid[])")
                        .bind(0, runnerId)
                        .bind(1, staying.toArray(UUID[]::new))
                        .execute())
                .concatMap(result -> result.map(row -> new GoneAlert(
                        Columns.required(row, "alert_id", UUID.class),
                        Columns.required(row, "version", Integer.class))))
                .collectList();
    }
}
