package org.hiptriage.notification.webhook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hiptriage.notification.delivery.state.DeliveryState;

/** The types of what webhooks are told; the database gives each change its type, by the same rule. */
public final class EventTypes {
    /** A notification is there, and on its way. */
    static final String CREATED = "notification.created";

    /** One of its channels did not get it through, and another may; or need not be tried any more. */
    private static final List<String> OF_ATTEMPTS =
            List.of("notification.attempt.failed", "notification.attempt.cancelled");

    private static final String PREFIX = "notification.";

    private EventTypes() {}

    /** All of them. */
    public static List<String> all() {
        return Stream.concat(Stream.of(DeliveryState.values()).map(EventTypes::of), OF_ATTEMPTS.stream())
                .toList();
    }

    /** That of a notification which came to this state. */
    public static String of(DeliveryState state) {
        return state == DeliveryState.PENDING ? CREATED : PREFIX + state.name().toLowerCase(Locale.ROOT);
    }
}
