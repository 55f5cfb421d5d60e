package org.hiptriage.notification.delivery.origin;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a notification began.
 *
 * @param receivedAt when the report behind it was received
 * @param traceParent the W3C trace that it goes on
 */
public record Origin(Optional<Instant> receivedAt, Optional<String> traceParent) {
    /** Of what people did, and of notifications from before origins were kept. */
    public static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty());
}
