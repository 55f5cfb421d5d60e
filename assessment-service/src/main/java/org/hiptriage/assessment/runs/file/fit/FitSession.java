package org.hiptriage.assessment.runs.file.fit;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hiptriage.assessment.runs.file.activity.Sport;
import org.hiptriage.assessment.runs.file.activity.Totals;
import org.hiptriage.assessment.runs.file.activity.TrackMeter;

/** One session of a FIT file: its totals, and its points for what they lack. */
final class FitSession {
    private final Totals totals;
    private final Sport sport;
    private final TrackMeter points;

    FitSession(Totals totals, Sport sport) {
        this.totals = totals;
        this.sport = sport;
        this.points = new TrackMeter(sport);
    }

    /** The same, of that sport where its own is not known. */
    FitSession orIf(Sport other) {
        return sport.equals(Sport.UNKNOWN) ? new FitSession(totals, other) : this;
    }

    boolean holds(Optional<Instant> at) {
        OptionalDouble elapsed = totals.elapsedSeconds();
        if (at.isEmpty() || totals.startedAt().isEmpty() || elapsed.isEmpty()) {
            return false;
        }
        Instant start = totals.startedAt().get();
        return !at.get().isBefore(start)
                && !at.get().isAfter(start.plusMillis(Math.round(elapsed.getAsDouble() * 1000)));
    }

    TrackMeter points() {
        return points;
    }

    Sport sport() {
        return sport;
    }

    Totals totals() {
        return totals.orElse(points);
    }
}
