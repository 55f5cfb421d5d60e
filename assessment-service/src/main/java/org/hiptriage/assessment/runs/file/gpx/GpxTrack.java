package org.hiptriage.assessment.runs.file.gpx;

import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.assessment.runs.file.activity.Activity;
import org.hiptriage.assessment.runs.file.activity.Broken;
import org.hiptriage.assessment.runs.file.activity.Found;
import org.hiptriage.assessment.runs.file.activity.Sport;
import org.hiptriage.assessment.runs.file.activity.SportNames;
import org.hiptriage.assessment.runs.file.activity.Totals;
import org.hiptriage.assessment.runs.file.activity.TrackMeter;

/** The track that is being read; holds no point of it. */
final class GpxTrack {
    private Sport sport = Sport.UNKNOWN;
    private Optional<TrackMeter> meter = Optional.empty();
    private OptionalInt offset = OptionalInt.empty();
    private boolean wrongPosition;
    private boolean wrongTime;

    /** The type stands before the points. */
    void type(String text) {
        sport = SportNames.of(text);
    }

    void pause() {
        meter().pause();
    }

    void add(GpxPoint point) {
        wrongPosition = wrongPosition || !point.hasPosition();
        wrongTime = wrongTime || point.hasWrongTime();
        if (offset.isEmpty()) {
            // Z says nothing of where it was: nearly every program writes it.
            point.time()
                    .map(at -> at.getOffset().getTotalSeconds())
                    .filter(seconds -> seconds != 0)
                    .ifPresent(seconds -> offset = OptionalInt.of(seconds));
        }
        meter().add(point.toTrackPoint());
    }

    private TrackMeter meter() {
        TrackMeter current = meter.orElseGet(() -> new TrackMeter(sport));
        meter = Optional.of(current);
        return current;
    }

    Found activity(Optional<String> device) {
        Totals totals = meter().totals();
        if (wrongPosition) {
            return new Broken(
                    "points",
                    "has a point without a latitude from -90 to 90 and a longitude from -180 to 180: export it again");
        }
        if (wrongTime) {
            return new Broken("points", "has a point whose time is no ISO 8601 date and time: export it again");
        }
        if (totals.startedAt().isEmpty()) {
            return new Broken(
                    "startedAt",
                    "has no times, so it is a route and not a run: export the recorded activity with its times");
        }
        if (meter().isOutOfOrder()) {
            return new Broken("points", "has points that are not in the order of their times: export it again");
        }
        return new Activity(totals, sport, offset, device);
    }
}
