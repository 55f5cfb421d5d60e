package org.hiptriage.notification.delivery.stream;

import java.util.Optional;
import java.util.UUID;

/**
 * One entry of a runner's stream.
 *
 * @param id rises in the order of commit for that runner
 * @param type result, plan, see-doctor, urgent-care or load-warning
 * @param payload JSON
 * @param notificationId the notification that it shows
 */
record RunnerEvent(long id, String type, String payload, Optional<UUID> notificationId) {}
