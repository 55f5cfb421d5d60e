package org.hiptriage.notification.export;

import java.util.Arrays;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.database.Transactions;
import org.hiptriage.notification.erasure.RunnerTable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything that the tables hold about a runner, as one JSON object with an array for each kind. */
@Component
class RunnerExport {
    private final Transactions transactions;

    RunnerExport(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The JSON's members, without the braces around them. */
    Mono<String> members(String runnerId) {
        return transactions.of(connection -> Flux.fromIterable(Arrays.asList(RunnerTable.values()))
                .concatMap(table -> Flux.from(connection
                                .createStatement(table.export())
                                .bind(0, runnerId)
                                .execute())
                        .concatMap(result -> result.map(row -> Columns.text(row, "row")))
                        .collectList()
                        .map(rows -> "\"" + table.kind() + "\":[" + String.join(",", rows) + "]"))
                .collectList()
                .map(members -> String.join(",", members)));
    }
}
