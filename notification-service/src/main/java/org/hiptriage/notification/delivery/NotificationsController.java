package org.hiptriage.notification.delivery;

import io.r2dbc.spi.R2dbcException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.delivery.progress.Happening;
import org.hiptriage.notification.delivery.progress.Happenings;
import org.hiptriage.notification.http.Page;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.http.RunnerId;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.connection.ConnectionFactoryUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A runner's notifications, and what the runner says of them. */
@RestController
@Tag(name = "notifications", description = "What a runner is told")
@RequestMapping(path = "/api/v1/runners/{runnerId}/notifications", produces = MediaType.APPLICATION_JSON_VALUE)
class NotificationsController {
    private final Notifications notifications;
    private final Happenings happenings;
    private final JsonMapper json;

    NotificationsController(Notifications notifications, Happenings happenings, JsonMapper json) {
        this.notifications = notifications;
        this.happenings = happenings;
        this.json = json;
    }

    /** All of them, newest first, each with its state and its attempts on channels. */
    @Operation(
            summary = "The notifications of a runner",
            description =
                    "Newest first, each with its state and its attempts on channels. A list of `items` and `nextCursor`.")
    @GetMapping
    Mono<String> newestFirst(
            @PathVariable String runnerId,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        RunnerId.require(runnerId);
        PageRequest<StoredNotification.Order> page = PageRequest.of(cursor, limit, StoredNotification.Order::parse);
        return notifications
                .newestFirst(runnerId, page)
                .collectList()
                .flatMap(fetched -> notifications
                        .attempts(fetched.stream()
                                .map(stored -> stored.order().notificationId())
                                .toList())
                        .map(attempts -> Page.json(
                                fetched,
                                page.limit(),
                                stored -> item(stored, attempts),
                                stored -> stored.order().parts())));
    }

    /** The runner saw it: nobody else is told. Any number of times. */
    @Operation(
            summary = "The runner saw a notification",
            description =
                    "Nobody else is told. No body; any number of times. 404 where the runner has no such notification.")
    @PostMapping("/{notificationId}/opened")
    Mono<String> opened(@PathVariable String runnerId, @PathVariable String notificationId) {
        RunnerId.require(runnerId);
        return tell(new Happening.Opened(uuid(notificationId), runnerId));
    }

    /** The runner confirms it: it stops on every channel. Any number of times. */
    @Operation(
            summary = "The runner confirms a notification",
            description =
                    "It stops on every channel. No body; any number of times. 404 where the runner has no such notification.")
    @PostMapping("/{notificationId}/acknowledgement")
    Mono<String> acknowledgement(@PathVariable String runnerId, @PathVariable String notificationId) {
        RunnerId.require(runnerId);
        return tell(new Happening.Acknowledged(uuid(notificationId), runnerId));
    }

    private Mono<String> tell(Happening happening) {
        return happenings
                .tell(happening)
                .onErrorMap(
                        R2dbcException.class,
                        failure -> ConnectionFactoryUtils.convertR2dbcException("notification", null, failure))
                .filter(isThere -> isThere)
                .flatMap(isThere -> notifications.find(happening.runnerId(), happening.notificationId()))
                .flatMap(stored -> notifications
                        .attempts(List.of(happening.notificationId()))
                        .map(attempts -> item(stored, attempts)))
                .switchIfEmpty(Mono.error(() -> Refusal.notFound("This runner has no such notification.")));
    }

    private String item(StoredNotification stored, Map<UUID, Collection<ChannelAttempt>> attempts) {
        ObjectNode item = (ObjectNode) json.readTree(stored.prompt());
        item.put("state", stored.state().name());
        item.put("createdAt", stored.order().createdAt().toString());
        ArrayNode list = item.putArray("attempts");
        list.add(json.<ObjectNode>valueToTree(stored.onStream()));
        attempts.getOrDefault(stored.order().notificationId(), List.of())
                .forEach(attempt -> list.add(json.<ObjectNode>valueToTree(attempt)));
        return json.writeValueAsString(item);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("notificationId", "must be a UUID");
        }
    }
}
