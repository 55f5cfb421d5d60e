package org.hiptriage.assessment.runs.file.tcx;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.hiptriage.assessment.runs.file.activity.Activity;
import org.hiptriage.assessment.runs.file.activity.Broken;
import org.hiptriage.assessment.runs.file.activity.Found;
import org.hiptriage.assessment.runs.file.activity.LapSum;
import org.hiptriage.assessment.runs.file.activity.Sport;
import org.hiptriage.assessment.runs.file.activity.SportNames;
import org.hiptriage.assessment.runs.file.activity.Totals;
import org.hiptriage.assessment.runs.file.activity.TrackMeter;
import org.hiptriage.assessment.runs.file.xml.XmlValues;

/** The activity that is being read: the sum of its laps, and its points for what the laps do not tell. */
final class TcxActivity {
    private static final String POINT = "Lap/Track/Trackpoint";

    private final Sport sport;
    private final LapSum laps = new LapSum();
    private final TrackMeter points;
    private Optional<OffsetDateTime> id = Optional.empty();
    private Optional<String> device = Optional.empty();
    private TcxLap lap = new TcxLap(Optional.empty());
    private TcxPoint point = new TcxPoint();
    private boolean wrongPoint;

    TcxActivity(Optional<String> sportName) {
        sport = sportName.map(SportNames::of).orElse(Sport.UNKNOWN);
        points = new TrackMeter(sport);
    }

    void begins(String path, Function<String, Optional<String>> attributes) {
        if (path.equals("Lap")) {
            lap = new TcxLap(attributes.apply("StartTime").flatMap(XmlValues::time));
        } else if (path.equals(POINT)) {
            point = new TcxPoint();
        }
    }

    void ends(String path, String text) {
        switch (path) {
            case "Id" -> id = XmlValues.time(text);
            case "Creator/Name" -> device = Optional.of(text);
            case "Lap" -> laps.add(lap.totals());
            case POINT -> endPoint();
            default -> {
                if (path.startsWith(POINT + "/")) {
                    point.ends(path.substring(POINT.length() + 1), text);
                } else {
                    lap.ends(path, text);
                }
            }
        }
    }

    private void endPoint() {
        wrongPoint = wrongPoint || point.isWrong();
        points.add(point.toTrackPoint());
    }

    /** Z says nothing of where it was: nearly every program writes it. */
    private OptionalInt offset() {
        int seconds = id.map(at -> at.getOffset().getTotalSeconds()).orElse(0);
        return seconds == 0 ? OptionalInt.empty() : OptionalInt.of(seconds);
    }

    Found found() {
        if (wrongPoint) {
            return new Broken(
                    "points",
                    "has a point whose time is no ISO 8601 date and time, or whose place has no latitude from -90 to 90 and longitude from -180 to 180: export it again");
        }
        if (points.isOutOfOrder()) {
            return new Broken("points", "has points that are not in the order of their times: export it again");
        }
        Totals totals = laps.totals()
                .orStartedAt(id.map(OffsetDateTime::toInstant))
                .orElse(points)
                .until(points.endedAt());
        return new Activity(totals, sport, offset(), device);
    }
}
