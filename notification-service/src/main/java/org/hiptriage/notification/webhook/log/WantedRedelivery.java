package org.hiptriage.notification.webhook.log;

import java.time.Instant;
import java.util.UUID;

/** What is to be sent once more. */
sealed interface WantedRedelivery {
    /** One delivery, whatever came of it. */
    record Of(UUID deliveryId) implements WantedRedelivery {}

    /**
     * All that failed or wait for a later attempt, of changes within a span.
     *
     * @param from the first instant
     * @param to the first instant after it
     */
    record Within(Instant from, Instant to) implements WantedRedelivery {}
}
