package org.hiptriage.notification.delivery.runner;

import java.time.Instant;
import java.util.Optional;

/**
 * What has to be known of a runner beside the open alerts and how the plan stands.
 *
 * @param mayHoldPlan whether the plan may have to be held, which takes its text
 * @param reliefsAfter assessments at self-care that were observed after this
 */
public record RunnerQuestion(boolean mayHoldPlan, Optional<Instant> reliefsAfter) {}
