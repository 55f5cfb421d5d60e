package org.hiptriage.notification.delivery.origin;

import java.util.Optional;

/**
 * An event as it came.
 *
 * @param traceParent the W3C trace that its record continues
 */
public record Received<V>(V event, Optional<String> traceParent) {}
