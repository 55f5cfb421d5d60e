package org.hiptriage.notification.delivery;

import java.util.Optional;
import java.util.UUID;
import org.hiptriage.events.NotificationKind;
import org.hiptriage.notification.delivery.runner.NotificationRow;
import org.hiptriage.notification.delivery.runner.StreamEntry;
import tools.jackson.databind.json.JsonMapper;

/**
 * A prompt on its way to the runner.
 *
 * @param notification what is kept of it
 * @param entry what the runner's stream tells of it; empty where the stream shows the matter itself
 */
public record ToldPrompt(NotificationRow notification, Optional<StreamEntry> entry) {
    /** A new one about a result and about no alert. */
    public static ToldPrompt of(Prompt prompt, JsonMapper json) {
        return of(
                prompt.notificationId(),
                Optional.of(prompt.resultId()),
                prompt.kind(),
                json.writeValueAsString(prompt));
    }

    /** A new one about an alert; where that is closed already, nobody else has to be told. */
    public static ToldPrompt ofAlert(Prompt prompt, UUID alertId, boolean isOpen, JsonMapper json) {
        return of(
                new NotificationRow(
                        prompt.notificationId(),
                        Optional.of(prompt.resultId()),
                        prompt.kind().name(),
                        json.writeValueAsString(prompt),
                        Optional.of(alertId),
                        isOpen),
                prompt.kind());
    }

    /**
     * A new one.
     *
     * @param notificationId identifies it
     * @param resultId the outcome it is about; empty for a load warning
     * @param kind what it tells
     * @param json what it tells, with its title and text
     */
    public static ToldPrompt of(UUID notificationId, Optional<UUID> resultId, NotificationKind kind, String json) {
        return of(new NotificationRow(notificationId, resultId, kind.name(), json, Optional.empty(), true), kind);
    }

    private static ToldPrompt of(NotificationRow row, NotificationKind kind) {
        return new ToldPrompt(row, entryType(kind).map(type -> new StreamEntry(type, row.json(), true)));
    }

    private static Optional<String> entryType(NotificationKind kind) {
        return switch (kind) {
            case SEE_DOCTOR -> Optional.of("see-doctor");
            case URGENT_CARE -> Optional.of("urgent-care");
            case LOAD_WARNING -> Optional.of("load-warning");
            case PLAN -> Optional.empty();
        };
    }
}
