package org.hiptriage.assessment.runs.file.tcx;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hiptriage.assessment.runs.file.activity.Position;
import org.hiptriage.assessment.runs.file.activity.TrackPoint;
import org.hiptriage.assessment.runs.file.xml.XmlValues;

/** The point that is being read. */
final class TcxPoint {
    private Optional<OffsetDateTime> time = Optional.empty();
    private OptionalDouble latitude = OptionalDouble.empty();
    private OptionalDouble longitude = OptionalDouble.empty();
    private OptionalDouble altitude = OptionalDouble.empty();
    private OptionalDouble meters = OptionalDouble.empty();
    private OptionalDouble cadence = OptionalDouble.empty();
    private OptionalDouble runCadence = OptionalDouble.empty();
    private boolean timeWasWrong;
    private boolean hasPlace;

    void ends(String path, String text) {
        switch (path) {
            case "Time" -> time(text);
            case "Position" -> hasPlace = true;
            case "Position/LatitudeDegrees" -> latitude = XmlValues.number(text);
            case "Position/LongitudeDegrees" -> longitude = XmlValues.number(text);
            case "AltitudeMeters" -> altitude = XmlValues.number(text);
            case "DistanceMeters" -> meters = XmlValues.number(text);
            case "Cadence" -> cadence = XmlValues.number(text);
            case "Extensions/TPX/RunCadence" -> runCadence = XmlValues.number(text);
            default -> {}
        }
    }

    private void time(String text) {
        time = XmlValues.time(text);
        timeWasWrong = time.isEmpty() && !text.isEmpty();
    }

    private Optional<Position> position() {
        return latitude.isPresent() && longitude.isPresent()
                ? Position.of(latitude.getAsDouble(), longitude.getAsDouble())
                : Optional.empty();
    }

    boolean isWrong() {
        return timeWasWrong || (hasPlace && position().isEmpty());
    }

    TrackPoint toTrackPoint() {
        return new TrackPoint(
                time.map(OffsetDateTime::toInstant),
                position(),
                altitude,
                meters,
                runCadence.isPresent() ? runCadence : cadence);
    }
}
