package org.hiptriage.triage.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a runner reported at one moment.
 *
 * @param age in years, 0 to 120; empty where it was not asked
 * @param side the side that hurts; empty where it was not said
 * @param painScore worst pain at rest or in daily life in the last day, 0 to 10; empty where it was not said
 * @param painStartedOn the runner's local date on which the pain began
 * @param selfTreatmentStartedOn the runner's local date on which self-treatment began
 * @param observedAt when this held
 * @param answers the answered findings
 */
public record Report(
        OptionalInt age,
        Optional<Side> side,
        OptionalInt painScore,
        Optional<LocalDate> painStartedOn,
        Optional<LocalDate> selfTreatmentStartedOn,
        Instant observedAt,
        Answers answers) {}
