package org.hiptriage.notification.delivery.runner;

import java.util.Optional;
import java.util.UUID;

/**
 * A notification as its table holds it when it is new.
 *
 * @param notificationId identifies it: one for each result
 * @param resultId the outcome it is about
 * @param kind what it tells
 * @param json what it tells
 * @param alertId the alert that it prompts about
 * @param escalates whether people are told where nobody opens it, if it is urgent
 */
public record NotificationRow(
        UUID notificationId,
        Optional<UUID> resultId,
        String kind,
        String json,
        Optional<UUID> alertId,
        boolean escalates) {}
