package org.hiptriage.notification.webhook.escalation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An urgent prompt that nobody opened, as people are told of it: enough to find the runner and to know how long there is,
 * and no more of the runner's health than that.
 *
 * @param notificationId the prompt
 * @param runnerId the runner, opaque
 * @param alertId the alert on the board; empty where it is about none
 * @param resultId the outcome that it is about
 * @param assessmentId the assessment behind that
 * @param kind what the prompt tells
 * @param level how urgent the outcome is
 * @param timeFrame within what time to be seen, an ISO 8601 duration
 * @param state where the prompt stands now: the runner may have opened it since
 * @param createdAt when the runner was first prompted
 * @param unopenedSeconds for how long nobody opened it until it was handed to people
 */
record Escalated(
        UUID notificationId,
        String runnerId,
        Optional<UUID> alertId,
        Optional<UUID> resultId,
        Optional<String> assessmentId,
        String kind,
        Optional<String> level,
        Optional<String> timeFrame,
        String state,
        Instant createdAt,
        long unopenedSeconds) {}
