package org.hiptriage.notification.webhook.sending;

import java.time.Duration;
import java.util.Optional;
import org.hiptriage.notification.delivery.channel.SendOutcome;

/**
 * What came of one request.
 *
 * @param outcome as the outbox reads it
 * @param status the HTTP status; empty where there was no answer
 * @param took from the beginning to the answer or to its failure
 */
public record Answer(SendOutcome outcome, Optional<Integer> status, Duration took) {}
