package org.hiptriage.notification.webhook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hiptriage.notification.delivery.state.DeliveryState;

/** The types of what webhooks are told; the database gives each change its type, by the same rule. */
public final class EventTypes {
    /** A notification is there, and on its way. */
    static final String CREATED = "notification.created";

    /** One of its channels did not get it through; another may. */
    static final String ATTEMPT_FAILED = "notification.attempt.failed";

    private static final String PREFIX = "notification.";

    private EventTypes() {}

    /** All of them. */
    public static List<String> all() {
        return Stream.concat(
                        Stream.of(CREATED, ATTEMPT_FAILED),
                        Stream.of(DeliveryState.values())
                                .filter(state -> state != DeliveryState.PENDING)
                                .map(EventTypes::of))
                .toList();
    }

    /** That of a notification which came to this state. */
    public static String of(DeliveryState state) {
        return state == DeliveryState.PENDING ? CREATED : PREFIX + state.name().toLowerCase(Locale.ROOT);
    }
}
