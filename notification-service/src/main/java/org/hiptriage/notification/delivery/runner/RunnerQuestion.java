package org.hiptriage.notification.delivery.runner;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What has to be known of a runner beside the open alerts, how the plan stands and what is wanted.
 *
 * @param reliefsSince what closes alerts and was observed then or later
 * @param resultsOf the assessment whose earlier results are needed
 */
public record RunnerQuestion(Optional<Instant> reliefsSince, Optional<UUID> resultsOf) {
    /** Nothing beside that. */
    public static final RunnerQuestion NOTHING_MORE = new RunnerQuestion(Optional.empty(), Optional.empty());
}
