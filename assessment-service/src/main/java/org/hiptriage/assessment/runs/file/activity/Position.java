package org.hiptriage.assessment.runs.file.activity;

import java.util.Optional;

/**
 * A place on the earth.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Position(double latitude, double longitude) {
    private static final double EQUATOR_METERS = 6_378_137;
    private static final double ECCENTRICITY_SQUARED = 0.00669437999014;

    /** The place, empty where there is none with these coordinates; not a number is none. */
    public static Optional<Position> of(double latitude, double longitude) {
        boolean real = latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180;
        return real ? Optional.of(new Position(latitude, longitude)) : Optional.empty();
    }

    /**
     * How far it is to there; metres. On the WGS 84 ellipsoid, flat between the two points: right to a millionth for the few metres
     * between two points of a recording, where a sphere is off by up to 0.5 %.
     */
    public double metersTo(Position there) {
        double middle = Math.toRadians((latitude + there.latitude) / 2);
        double sine = Math.sin(middle);
        double bulge = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double acrossRadius = EQUATOR_METERS / Math.sqrt(bulge);
        double alongRadius = acrossRadius * (1 - ECCENTRICITY_SQUARED) / bulge;
        double east = Math.IEEEremainder(there.longitude - longitude, 360);
        double north = there.latitude - latitude;
        return Math.hypot(alongRadius * Math.toRadians(north), acrossRadius * Math.cos(middle) * Math.toRadians(east));
    }
}
