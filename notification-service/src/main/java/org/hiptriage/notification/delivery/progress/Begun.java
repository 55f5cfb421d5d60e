package org.hiptriage.notification.delivery.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A new notification's first steps.
 *
 * @param notice the notification
 * @param dueAt when its next step is due
 * @param deliveries what it asks of channels
 */
public record Begun(Notice notice, Optional<Instant> dueAt, List<DeliveryRow> deliveries) {
    public Begun {
        deliveries = List.copyOf(deliveries);
    }
}
