package org.hiptriage.assessment.runs.file.gpx;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.hiptriage.assessment.runs.file.activity.Position;
import org.hiptriage.assessment.runs.file.activity.TrackPoint;
import org.hiptriage.assessment.runs.file.xml.XmlValues;

/** The point of a track that is being read. */
final class GpxPoint {
    private Optional<Position> position = Optional.empty();
    private Optional<OffsetDateTime> time = Optional.empty();
    private OptionalDouble altitude = OptionalDouble.empty();
    private OptionalDouble cadence = OptionalDouble.empty();
    private boolean timeWasWrong;

    static GpxPoint at(Function<String, Optional<String>> attributes) {
        var point = new GpxPoint();
        OptionalDouble latitude = coordinate(attributes.apply("lat"));
        OptionalDouble longitude = coordinate(attributes.apply("lon"));
        if (latitude.isPresent() && longitude.isPresent()) {
            point.position = Position.of(latitude.getAsDouble(), longitude.getAsDouble());
        }
        return point;
    }

    private static OptionalDouble coordinate(Optional<String> text) {
        return text.map(given -> XmlValues.number(given.strip())).orElse(OptionalDouble.empty());
    }

    /** The extension of the largest maker of watches has it under its own name, in two versions; others write it out, wherever. */
    static boolean isCadence(String path) {
        return path.endsWith("/cad") || path.endsWith("/cadence");
    }

    void altitude(OptionalDouble meters) {
        altitude = meters;
    }

    void cadence(OptionalDouble turns) {
        cadence = turns;
    }

    void time(String text) {
        time = XmlValues.time(text);
        timeWasWrong = time.isEmpty() && !text.isEmpty();
    }

    Optional<OffsetDateTime> time() {
        return time;
    }

    boolean hasPosition() {
        return position.isPresent();
    }

    boolean hasWrongTime() {
        return timeWasWrong;
    }

    TrackPoint toTrackPoint() {
        return new TrackPoint(time.map(OffsetDateTime::toInstant), position, altitude, OptionalDouble.empty(), cadence);
    }
}
