package org.hiptriage.notification.delivery;

import java.util.Optional;
import org.hiptriage.notification.http.Page;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.http.RunnerId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A runner's notifications. */
@RestController
class NotificationsController {
    private final Notifications notifications;
    private final JsonMapper json;

    NotificationsController(Notifications notifications, JsonMapper json) {
        this.notifications = notifications;
        this.json = json;
    }

    /** All of them, newest first, each with its state and its attempts on channels. */
    @GetMapping(path = "/api/v1/runners/{runnerId}/notifications", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<String> newestFirst(
            @PathVariable String runnerId,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        RunnerId.require(runnerId);
        PageRequest<StoredNotification.Order> page = PageRequest.of(cursor, limit, StoredNotification.Order::parse);
        return notifications
                .newestFirst(runnerId, page)
                .collectList()
                .map(fetched -> Page.json(
                        fetched,
                        page.limit(),
                        this::item,
                        stored -> stored.order().parts()));
    }

    private String item(StoredNotification stored) {
        ObjectNode item = (ObjectNode) json.readTree(stored.prompt());
        item.put("state", stored.state());
        item.put("createdAt", stored.order().createdAt().toString());
        item.putArray("attempts");
        return json.writeValueAsString(item);
    }
}
