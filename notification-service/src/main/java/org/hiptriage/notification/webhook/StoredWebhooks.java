package org.hiptriage.notification.webhook;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.database.Transactions;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.webhook.channel.WebhookFormat;
import org.hiptriage.notification.webhook.sending.SigningSecret;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The webhooks as they are stored. */
@Component
class StoredWebhooks {
    private static final int MOST = 100;
    private static final String FIND = "select * from webhook where webhook_id = ";
    private static final String ASKED = "asked";

    private final DatabaseClient database;
    private final Transactions transactions;
    private final Clock clock;

    StoredWebhooks(DatabaseClient database, Transactions transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Oldest first. */
    Flux<Webhook> oldestFirst(PageRequest<WebhookPosition> page) {
        String sql = "select * from webhook"
                + page.after()
                        .map(after -> " where (created_at, webhook_id) > (:created, :webhook)")
                        .orElse("")
                + " order by created_at, webhook_id limit :limit";
        DatabaseClient.GenericExecuteSpec query = database.sql(sql).bind("limit", page.toFetch());
        if (page.after().isPresent()) {
            WebhookPosition after = page.after().get();
            query = query.bind("created", after.createdAt()).bind("webhook", after.webhookId());
        }
        return query.map(StoredWebhooks::read).all();
    }

    Mono<Webhook> find(UUID webhookId) {
        return database.sql(FIND + ":webhook")
                .bind("webhook", webhookId)
                .map(StoredWebhooks::read)
                .one();
    }

    /** Registers a new one; empty where there are as many as there may be. */
    Mono<Webhook> register(WantedWebhook wanted, SigningSecret secret) {
        Instant now = clock.instant();
        Optional<Instant> disabledAt = wanted.enabled() ? Optional.empty() : Optional.of(now);
        var webhook = new Webhook(UUID.randomUUID(), wanted, disabledAt.map(at -> ASKED), disabledAt, now, 1);
        return transactions
                .of(connection -> Flux.from(connection
                                .createStatement("""
                        with registered as (
                          insert into webhook (webhook_id, url, description, event_types, kinds, enabled,
                            disabled_reason, disabled_at, created_at, version, format)
                          select $1, $2, nullif($3, ''), $4, $5, $6, case when not $6 then $7 end,
                            case when not $6 then $8 end, $8, 1, $11
                          where (select count(*) from webhook) < $9
                          returning webhook_id)
                        insert into webhook_secret (webhook_id, secret) select webhook_id, $10 from registered""")
                                .bind(0, webhook.webhookId())
                                .bind(1, wanted.url())
                                .bind(2, wanted.description().orElse(""))
                                .bind(3, wanted.eventTypes().toArray(String[]::new))
                                .bind(4, wanted.kinds().toArray(String[]::new))
                                .bind(5, wanted.enabled())
                                .bind(6, ASKED)
                                .bind(7, now)
                                .bind(8, MOST)
                                .bind(9, secret.reveal())
                                .bind(10, wanted.format().code())
                                .execute())
                        .concatMap(Result::getRowsUpdated)
                        .next()
                        .map(rows -> rows > 0 ? Optional.of(webhook) : Optional.<Webhook>empty()))
                .flatMap(Mono::justOrEmpty);
    }

    /**
     * Puts this in the place of what is there, and gives what is there then: the same version where it was wanted already.
     * Empty where there is no such webhook.
     *
     * @param check sees what is there and may throw, so that nothing changes
     */
    Mono<Webhook> replace(UUID webhookId, WantedWebhook wanted, Consumer<Webhook> check) {
        return transactions.of(connection -> locked(connection, webhookId).flatMap(present -> {
            check.accept(present);
            return present.wanted().equals(wanted) ? Mono.just(present) : write(connection, changed(present, wanted));
        }));
    }

    /** Removes it, with all that it was told and was yet to be told. Whether it was there. */
    Mono<Boolean> remove(UUID webhookId, Consumer<Webhook> check) {
        return transactions.of(connection -> locked(connection, webhookId)
                .doOnNext(check)
                .flatMap(present -> Flux.from(connection
                                .createStatement("""
                        with messages as (delete from webhook_message where webhook_id = $1 returning delivery_id),
                        deliveries as (
                          delete from delivery d using messages m where d.delivery_id = m.delivery_id)
                        delete from webhook where webhook_id = $1""")
                                .bind(0, webhookId)
                                .execute())
                        .concatMap(Result::getRowsUpdated)
                        .then(Mono.just(true)))
                .defaultIfEmpty(false));
    }

    private Webhook changed(Webhook present, WantedWebhook wanted) {
        boolean stays = wanted.enabled() == present.wanted().enabled();
        Optional<Instant> since = wanted.enabled() ? Optional.empty() : Optional.of(clock.instant());
        return new Webhook(
                present.webhookId(),
                wanted,
                stays ? present.disabledReason() : since.map(at -> ASKED),
                stays ? present.disabledAt() : since,
                present.createdAt(),
                present.version() + 1);
    }

    /** Nobody else changes it until the transaction ends. */
    private static Mono<Webhook> locked(Connection connection, UUID webhookId) {
        return Flux.from(connection
                        .createStatement(FIND + "$1 for update")
                        .bind(0, webhookId)
                        .execute())
                .concatMap(result -> result.map(StoredWebhooks::read))
                .next();
    }

    private static Mono<Webhook> write(Connection connection, Webhook next) {
        return Flux.from(connection
                        .createStatement("""
                        update webhook set url = $2, description = nullif($3, ''), event_types = $4, kinds = $5,
                          enabled = $6, disabled_reason = nullif($7, ''), disabled_at = nullif($8, $9), version = $10,
                          format = $11
                        where webhook_id = $1""")
                        .bind(0, next.webhookId())
                        .bind(1, next.wanted().url())
                        .bind(2, next.wanted().description().orElse(""))
                        .bind(3, next.wanted().eventTypes().toArray(String[]::new))
                        .bind(4, next.wanted().kinds().toArray(String[]::new))
                        .bind(5, next.wanted().enabled())
                        .bind(6, next.disabledReason().orElse(""))
                        .bind(7, next.disabledAt().orElse(Instant.EPOCH))
                        .bind(8, Instant.EPOCH)
                        .bind(9, next.version())
                        .bind(10, next.wanted().format().code())
                        .execute())
                .concatMap(Result::getRowsUpdated)
                .then(Mono.just(next));
    }

    private static Webhook read(Readable row) {
        return new Webhook(
                Columns.required(row, "webhook_id", UUID.class),
                new WantedWebhook(
                        Columns.text(row, "url"),
                        Columns.optional(row, "description", String.class),
                        List.of(Columns.required(row, "event_types", String[].class)),
                        List.of(Columns.required(row, "kinds", String[].class)),
                        WebhookFormat.of(Columns.text(row, "format")).orElse(WebhookFormat.STANDARD),
                        Columns.required(row, "enabled", Boolean.class)),
                Columns.optional(row, "disabled_reason", String.class),
                Columns.optional(row, "disabled_at", Instant.class),
                Columns.required(row, "created_at", Instant.class),
                Columns.required(row, "version", Integer.class));
    }
}
