package org.hiptriage.notification.delivery.runner;

import java.util.Optional;
import java.util.UUID;

/**
 * A notification as its table holds it when it is new.
 *
 * @param notificationId identifies it: one for each result or load warning
 * @param resultId the outcome it is about; empty for a load warning
 * @param kind what it tells
 * @param state where it stands on its way
 * @param json what it tells
 */
public record NotificationRow(UUID notificationId, Optional<UUID> resultId, String kind, String state, String json) {}
