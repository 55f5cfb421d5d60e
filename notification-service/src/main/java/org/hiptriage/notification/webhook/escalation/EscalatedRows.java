package org.hiptriage.notification.webhook.escalation;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.database.Columns;
import org.hiptriage.notification.delivery.state.DeliveryState;
import org.hiptriage.notification.webhook.EventTypes;
import org.hiptriage.notification.webhook.channel.StandardMessage;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was handed to people. */
@Component
class EscalatedRows {
    private final DatabaseClient database;
    private final JsonMapper json;

    EscalatedRows(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What a delivery to people tells; its time is when they were first to be told. */
    Mono<StandardMessage<Escalated>> find(UUID deliveryId) {
        return database.sql("""
                        select n.notification_id, n.runner_id, n.alert_id, n.result_id, n.kind, n.json, n.state, n.created_at,
                          d.starts_at
                        from delivery d join notification n on n.notification_id = d.notification_id
                        where d.delivery_id = :delivery""").bind("delivery", deliveryId).map(this::read).one();
    }

    private StandardMessage<Escalated> read(Readable row) {
        JsonNode prompt = json.readTree(Columns.text(row, "json"));
        Instant createdAt = Columns.required(row, "created_at", Instant.class);
        Instant escalatedAt = Columns.required(row, "starts_at", Instant.class);
        return new StandardMessage<>(
                EventTypes.of(DeliveryState.ESCALATED),
                escalatedAt,
                new Escalated(
                        Columns.required(row, "notification_id", UUID.class),
                        Columns.text(row, "runner_id"),
                        Columns.optional(row, "alert_id", UUID.class),
                        Columns.optional(row, "result_id", UUID.class),
                        text(prompt, "assessmentId"),
                        Columns.text(row, "kind"),
                        text(prompt, "level"),
                        text(prompt, "timeFrame"),
                        Columns.text(row, "state"),
                        createdAt,
                        Duration.between(createdAt, escalatedAt).toSeconds()));
    }

    private static Optional<String> text(JsonNode prompt, String field) {
        return Optional.of(prompt.path(field).asString("")).filter(text -> !text.isEmpty());
    }
}
