package org.hiptriage.notification.delivery.runner;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What has to be known of a runner beside the open alerts, how the plan stands and what is wanted.
 *
 * @param reliefsAfter what closes alerts and was observed later
 * @param madeAnew of which assessment, and of which moment, the results are needed
 */
public record RunnerQuestion(Optional<Instant> reliefsAfter, Optional<MadeAnew> madeAnew) {
    /** Nothing beside that. */
    public static final RunnerQuestion NOTHING_MORE = new RunnerQuestion(Optional.empty(), Optional.empty());

    /**
     * What a run made anew: an assessment, with what was reported since.
     *
     * @param assessmentId the assessment
     * @param observedAt when the newest report was observed, the assessment or a check-in
     */
    public record MadeAnew(UUID assessmentId, Instant observedAt) {}
}
