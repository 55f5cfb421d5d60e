package org.hiptriage.notification.delivery.runner;

import java.time.Instant;
import java.util.Optional;

/**
 * What has to be known of a runner beside the open alerts and how the plan stands.
 *
 * @param reliefsSince what closes alerts and was observed then or later
 */
public record RunnerQuestion(Optional<Instant> reliefsSince) {}
