package org.hiptriage.assessment.runs.file.fit;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hiptriage.assessment.runs.file.activity.Position;
import org.hiptriage.assessment.runs.file.activity.TrackPoint;
import org.hiptriage.assessment.runs.file.fit.message.FitMessage;

/** Reads the points of a recording. */
final class FitRecord {
    static final int MESSAGE = 20;

    private static final int LATITUDE = 0;
    private static final int LONGITUDE = 1;
    private static final int ALTITUDE = 2;
    private static final int CADENCE = 4;
    private static final int DISTANCE = 5;
    private static final int CADENCE_FRACTION = 53;
    private static final int ENHANCED_ALTITUDE = 78;
    private static final double CENTIMETERS = 100;
    private static final double FIFTHS_OF_METERS = 5;
    private static final double BELOW_SEA_METERS = 500;
    private static final double SEMICIRCLES_PER_DEGREE = (1L << 31) / 180.0;

    private FitRecord() {}

    static TrackPoint point(FitMessage message) {
        return new TrackPoint(
                message.instant(FitMessage.TIMESTAMP),
                position(message),
                altitude(message),
                message.scaled(DISTANCE, CENTIMETERS),
                FitCadence.of(message, CADENCE, CADENCE_FRACTION));
    }

    private static Optional<Position> position(FitMessage message) {
        OptionalDouble latitude = message.scaled(LATITUDE, SEMICIRCLES_PER_DEGREE);
        OptionalDouble longitude = message.scaled(LONGITUDE, SEMICIRCLES_PER_DEGREE);
        return latitude.isPresent() && longitude.isPresent()
                ? Position.of(latitude.getAsDouble(), longitude.getAsDouble())
                : Optional.empty();
    }

    private static OptionalDouble altitude(FitMessage message) {
        OptionalDouble enhanced = message.scaled(ENHANCED_ALTITUDE, FIFTHS_OF_METERS);
        OptionalDouble raised = enhanced.isPresent() ? enhanced : message.scaled(ALTITUDE, FIFTHS_OF_METERS);
        return raised.isPresent() ? OptionalDouble.of(raised.getAsDouble() - BELOW_SEA_METERS) : raised;
    }
}
