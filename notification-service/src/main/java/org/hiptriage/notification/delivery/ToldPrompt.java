package org.hiptriage.notification.delivery;

import java.util.Optional;
import java.util.UUID;
import org.hiptriage.events.NotificationKind;
import org.hiptriage.events.NotificationState;
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
    /** A new one about a result. */
    public static ToldPrompt of(Prompt prompt, JsonMapper json) {
        return of(
                prompt.notificationId(),
                Optional.of(prompt.resultId()),
                prompt.kind(),
                json.writeValueAsString(prompt));
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
        return new ToldPrompt(
                new NotificationRow(notificationId, resultId, kind.name(), NotificationState.PENDING.name(), json),
                entryType(kind).map(type -> new StreamEntry(type, json, true)));
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
