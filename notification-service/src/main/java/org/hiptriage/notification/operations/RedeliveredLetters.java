package org.hiptriage.notification.operations;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.AuthorizationException;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.database.Transactions;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.operations.DeadLetter.Place;
import org.hiptriage.notification.operations.DeadLetter.Redelivery;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who sent which dead letter again: two at once send it once. */
@Component
class RedeliveredLetters {
    private final Transactions transactions;
    private final DatabaseClient database;
    private final DeadLetterTopics letters;
    private final Clock clock;

    RedeliveredLetters(Transactions transactions, DatabaseClient database, DeadLetterTopics letters, Clock clock) {
        this.transactions = transactions;
        this.database = database;
        this.letters = letters;
        this.clock = clock;
    }

    /** These, each with who sent it again. */
    Mono<List<DeadLetter>> of(List<DeadLetter> found) {
        return all().map(known -> found.stream()
                .map(letter -> Optional.ofNullable(known.get(letter.place()))
                        .map(letter::redelivered)
                        .orElse(letter))
                .toList());
    }

    /**
     * Sends it to where it came from and writes down who did. It is written down only once the broker has it, so that what
     * fails in between may be sent twice, which readers know by its id, and never less than once.
     *
     * @return the topic it went to
     */
    Mono<String> redeliver(Place place, String by) {
        return transactions
                .waitingForBroker(connection -> written(connection, place, by)
                        .then(Mono.fromCallable(() -> letters.redeliver(place))
                                .subscribeOn(Schedulers.boundedElastic()))
                        .map(topic -> topic.orElseThrow(() -> Refusal.notFound(
                                "There is no dead letter at this place, or nothing says where it came from."))))
                .onErrorMap(
                        R2dbcDataIntegrityViolationException.class,
                        again -> Refusal.conflict("Somebody has sent this dead letter again already."))
                .onErrorMap(
                        failed -> failed instanceof ExecutionException
                                && failed.getCause() instanceof AuthorizationException,
                        notAllowed -> Refusal.conflict(
                                "The broker does not let this service write there: set up who may, by hip.redelivery.kafka."));
    }

    private Mono<Void> written(Connection connection, Place place, String by) {
        return Flux.from(connection
                        .createStatement("insert into redelivery values ($1, $2, $3, $4, $5)")
                        .bind(0, place.topic())
                        .bind(1, place.partition())
                        .bind(2, place.offset())
                        .bind(3, by)
                        .bind(4, clock.instant())
                        .execute())
                .concatMap(result -> result.getRowsUpdated())
                .then();
    }

    private Mono<Map<Place, Redelivery>> all() {
        return database.sql("select * from redelivery")
                .map(row -> Map.entry(
                        new Place(
                                Columns.text(row, "topic"),
                                Columns.required(row, "partition", Integer.class),
                                Columns.required(row, "letter_offset", Long.class)),
                        new Redelivery(Columns.text(row, "by_name"), Columns.required(row, "at", Instant.class))))
                .all()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
