package org.hiptriage.notification.webhook.secret;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import java.time.Instant;
import java.util.UUID;
import org.hiptriage.notification.database.Transactions;
import org.hiptriage.notification.webhook.sending.SigningSecret;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The secrets of webhooks; they are read where messages are signed and nowhere else. */
@Component
class StoredSecrets {
    /** So that one that was made anew, because its answer was lost, does not end the one that the receiver has. */
    private static final int MOST_OLD_ONES = 3;

    private final Transactions transactions;

    StoredSecrets(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Signs with a new one from now on, and with those from before until an instant at the latest. Whether there is such a webhook. */
    Mono<Boolean> rotate(UUID webhookId, SigningSecret secret, Instant now, Instant oldOnesEnd) {
        return transactions.of(connection -> locked(connection, webhookId)
                .flatMap(isThere -> end(connection, webhookId, now, oldOnesEnd)
                        .then(add(connection, webhookId, secret))
                        .thenReturn(isThere))
                .defaultIfEmpty(false));
    }

    private static Mono<Boolean> locked(Connection connection, UUID webhookId) {
        return Flux.from(connection
                        .createStatement("select 1 from webhook where webhook_id = $1 for update")
                        .bind(0, webhookId)
                        .execute())
                .concatMap(result -> result.map(row -> true))
                .next();
    }

    private static Mono<Void> end(Connection connection, UUID webhookId, Instant now, Instant oldOnesEnd) {
        Flux<? extends Result> shorten = Flux.from(connection
                .createStatement("update webhook_secret set valid_until = least(valid_until, $2) where webhook_id = $1")
                .bind(0, webhookId)
                .bind(1, oldOnesEnd)
                .execute());
        Flux<? extends Result> forget = Flux.from(connection
                .createStatement("""
                        delete from webhook_secret where webhook_id = $1 and (valid_until <= $2
                          or number not in (
                            select number from webhook_secret where webhook_id = $1 order by number desc limit $3))""")
                .bind(0, webhookId)
                .bind(1, now)
                .bind(2, MOST_OLD_ONES)
                .execute());
        return shorten.concatMap(Result::getRowsUpdated)
                .thenMany(forget.concatMap(Result::getRowsUpdated))
                .then();
    }

    private static Mono<Void> add(Connection connection, UUID webhookId, SigningSecret secret) {
        return Flux.from(connection
                        .createStatement("insert into webhook_secret (webhook_id, secret) values ($1, $2)")
                        .bind(0, webhookId)
                        .bind(1, secret.reveal())
                        .execute())
                .concatMap(Result::getRowsUpdated)
                .then();
    }
}
