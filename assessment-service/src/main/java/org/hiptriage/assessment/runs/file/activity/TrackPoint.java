package org.hiptriage.assessment.runs.file.activity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One point of a recording; each value empty where the point does not have it.
 *
 * @param at when it was recorded
 * @param position where
 * @param altitudeMeters height above sea level; metres
 * @param totalMeters distance since the start as the device counted it; metres
 * @param cadence as the file counts it, a minute
 */
public record TrackPoint(
        Optional<Instant> at,
        Optional<Position> position,
        OptionalDouble altitudeMeters,
        OptionalDouble totalMeters,
        OptionalDouble cadence) {}
