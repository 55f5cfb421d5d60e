package org.hiptriage.notification.delivery;

import java.util.Optional;
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
    /** A new one. */
    public static ToldPrompt of(Prompt prompt, JsonMapper json) {
        String text = json.writeValueAsString(prompt);
        return new ToldPrompt(
                new NotificationRow(
                        prompt.notificationId(),
                        prompt.resultId(),
                        prompt.kind().name(),
                        NotificationState.PENDING.name(),
                        text),
                entryType(prompt).map(type -> new StreamEntry(type, text, true)));
    }

    private static Optional<String> entryType(Prompt prompt) {
        return switch (prompt.kind()) {
            case SEE_DOCTOR -> Optional.of("see-doctor");
            case URGENT_CARE -> Optional.of("urgent-care");
            case PLAN, LOAD_WARNING -> Optional.empty();
        };
    }
}
