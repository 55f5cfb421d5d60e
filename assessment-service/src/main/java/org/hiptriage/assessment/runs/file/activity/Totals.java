package org.hiptriage.assessment.runs.file.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When an activity or a lap was and what it came to; empty is not known.
 *
 * @param startedAt when it began
 * @param elapsedSeconds from start to end, pauses included; seconds
 * @param movingSeconds without pauses; seconds
 * @param distanceMeters how far; metres
 * @param ascentMeters total climb; metres
 * @param descentMeters total descent; metres
 * @param cadence average a minute, as the file counts it
 */
public record Totals(
        Optional<Instant> startedAt,
        OptionalDouble elapsedSeconds,
        OptionalDouble movingSeconds,
        OptionalDouble distanceMeters,
        OptionalDouble ascentMeters,
        OptionalDouble descentMeters,
        OptionalDouble cadence) {
    private static final double MILLISECONDS = 1000;

    /** Times, lengths and cadences of 0 are what devices write where they do not know them; only a climb can be 0. */
    public Totals {
        elapsedSeconds = positive(elapsedSeconds);
        movingSeconds = positive(movingSeconds);
        distanceMeters = positive(distanceMeters);
        cadence = positive(cadence);
    }

    /** These, and where one is not known what its points add up to. */
    public Totals orElse(TrackMeter points) {
        Totals measured = points.totals();
        return new Totals(
                startedAt.or(measured::startedAt),
                or(elapsedSeconds, measured.elapsedSeconds),
                or(movingSeconds, measured.movingSeconds),
                or(distanceMeters, measured.distanceMeters),
                or(ascentMeters, measured.ascentMeters),
                or(descentMeters, measured.descentMeters),
                or(cadence, measured.cadence));
    }

    /** The same, begun then where its own start is not known. */
    public Totals orStartedAt(Optional<Instant> start) {
        return new Totals(
                startedAt.or(() -> start),
                elapsedSeconds,
                movingSeconds,
                distanceMeters,
                ascentMeters,
                descentMeters,
                cadence);
    }

    /** The same, lasting until then at least. */
    public Totals until(Optional<Instant> end) {
        double seconds = startedAt.isPresent() && end.isPresent()
                ? Duration.between(startedAt.get(), end.get()).toMillis() / MILLISECONDS
                : 0;
        return new Totals(
                startedAt,
                OptionalDouble.of(Math.max(seconds, elapsedSeconds.orElse(0))),
                movingSeconds,
                distanceMeters,
                ascentMeters,
                descentMeters,
                cadence);
    }

    private static OptionalDouble or(OptionalDouble first, OptionalDouble second) {
        return first.isPresent() ? first : second;
    }

    private static OptionalDouble positive(OptionalDouble value) {
        return value.orElse(0) > 0 ? value : OptionalDouble.empty();
    }
}
