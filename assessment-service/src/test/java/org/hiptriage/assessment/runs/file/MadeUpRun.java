package org.hiptriage.assessment.runs.file;

import static org.hiptriage.assessment.runs.file.fit.FitFile.ENUM;
import static org.hiptriage.assessment.runs.file.fit.FitFile.SINT32;
import static org.hiptriage.assessment.runs.file.fit.FitFile.UINT16;
import static org.hiptriage.assessment.runs.file.fit.FitFile.UINT32;
import static org.hiptriage.assessment.runs.file.fit.FitFile.UINT8;
import static org.hiptriage.assessment.runs.file.fit.FitFile.field;
import static org.hiptriage.assessment.runs.file.fit.FitFile.time;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hiptriage.assessment.runs.file.fit.FitFile;
import org.hiptriage.assessment.runs.file.fit.FitFile.Field;

/**
 * One run that nobody ran, as a watch would write it in each format: due north at 3 m/s, a hill of 60 m, a pause of
 * 4 minutes in the middle during which the timer stands.
 */
final class MadeUpRun {
    static final Instant START = Instant.parse("2026-11-20T06:30:00Z");
    static final int MOVING_SECONDS = 3000;
    static final int PAUSE_SECONDS = 240;
    static final int ELAPSED_SECONDS = MOVING_SECONDS + PAUSE_SECONDS;
    static final double METERS = 3.0 * MOVING_SECONDS;
    static final double CLIMB_METERS = 60;
    static final int STEPS_PER_MINUTE = 168;

    private static final double LATITUDE = 55.6;
    private static final double LONGITUDE = 12.5;

    /** From the series of the ellipsoid at 55.64 degrees north. */
    private static final double METERS_PER_DEGREE =
            111_132.954 - 559.822 * Math.cos(Math.toRadians(2 * 55.64)) + 1.175 * Math.cos(Math.toRadians(4 * 55.64));

    private static final int HALF = MOVING_SECONDS / 2;

    private final int everySeconds;

    private MadeUpRun(int everySeconds) {
        this.everySeconds = everySeconds;
    }

    /** In each format, a point every five seconds. */
    static List<byte[]> files() {
        var dense = new MadeUpRun(5);
        return List.of(dense.fit(), dense.tcx(), dense.gpx());
    }

    /** In each format, with so few points that it can be damaged in every way. */
    static List<byte[]> smallFiles() {
        var sparse = new MadeUpRun(250);
        return List.of(sparse.fit(), sparse.tcx(), sparse.gpx());
    }

    static byte[] asFit() {
        return files().get(0);
    }

    static byte[] asTcx() {
        return files().get(1);
    }

    static byte[] asGpx() {
        return files().get(2);
    }

    /** Seconds of the timer, from 0. */
    private record Point(int timer) {
        Instant at() {
            return START.plusSeconds(timer + (timer > HALF ? PAUSE_SECONDS : 0));
        }

        double meters() {
            return timer * 3.0;
        }

        double latitude() {
            return LATITUDE + meters() / METERS_PER_DEGREE;
        }

        double height() {
            return 20 + CLIMB_METERS * (1 - Math.abs(timer - HALF) / (double) HALF);
        }
    }

    private List<Point> points(int from, int to) {
        List<Point> points = new ArrayList<>();
        for (int timer = from; timer <= to; timer += everySeconds) {
            points.add(new Point(timer));
        }
        return points;
    }

    private byte[] fit() {
        var file = FitFile.activity(1, 3113).withDeveloperBytes(4);
        points(0, HALF).forEach(point -> record(file, point));
        file.message(21, time(253, new Point(HALF).at()), field(0, ENUM, 0), field(1, ENUM, 4));
        file.message(
                21, time(253, new Point(HALF).at().plusSeconds(PAUSE_SECONDS)), field(0, ENUM, 0), field(1, ENUM, 0));
        points(HALF + everySeconds, MOVING_SECONDS).forEach(point -> record(file, point));
        return file.message(
                        18,
                        time(253, START.plusSeconds(ELAPSED_SECONDS)),
                        time(2, START),
                        field(7, UINT32, ELAPSED_SECONDS * 1000L),
                        field(8, UINT32, MOVING_SECONDS * 1000L),
                        field(9, UINT32, Math.round(METERS * 100)),
                        field(22, UINT16, Math.round(CLIMB_METERS)),
                        field(23, UINT16, Math.round(CLIMB_METERS)),
                        field(18, UINT8, STEPS_PER_MINUTE / 2),
                        field(5, ENUM, 1),
                        field(6, ENUM, 0))
                .message(34, time(253, START.plusSeconds(3300)), time(5, START.plusSeconds(3300 + 3600)))
                .bytes();
    }

    private static void record(FitFile file, Point point) {
        Field[] fields = {
            time(253, point.at()),
            field(0, SINT32, Math.round(point.latitude() * (1L << 31) / 180)),
            field(1, SINT32, Math.round(LONGITUDE * (1L << 31) / 180)),
            field(78, UINT32, Math.round((point.height() + 500) * 5)),
            field(5, UINT32, Math.round(point.meters() * 100)),
            field(4, UINT8, STEPS_PER_MINUTE / 2)
        };
        file.message(20, fields);
    }

    private byte[] tcx() {
        return utf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
                <Activities><Activity Sport="Running"><Id>%s</Id>%s%s
                <Creator xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Device_t">
                  <Name>Garmin Forerunner 945</Name><UnitId>987654321</UnitId><ProductID>3113</ProductID>
                </Creator></Activity></Activities></TrainingCenterDatabase>
                """.formatted(START, lap(0, HALF), lap(HALF + everySeconds, MOVING_SECONDS)));
    }

    private String lap(int from, int to) {
        Instant start = from == 0 ? START : new Point(HALF).at().plusSeconds(PAUSE_SECONDS);
        var lap = new StringBuilder("""
                <Lap StartTime="%s"><TotalTimeSeconds>%d.0</TotalTimeSeconds><DistanceMeters>%.2f</DistanceMeters>
                <Calories>300</Calories><Intensity>Active</Intensity><Track>
                """.formatted(start, HALF, METERS / 2));
        for (Point point : points(from, to)) {
            lap.append(String.format(
                    Locale.ROOT,
                    """
                    <Trackpoint><Time>%s</Time>
                    <Position><LatitudeDegrees>%.9f</LatitudeDegrees><LongitudeDegrees>%.9f</LongitudeDegrees></Position>
                    <AltitudeMeters>%.2f</AltitudeMeters><DistanceMeters>%.2f</DistanceMeters>
                    <Extensions><n:TPX xmlns:n="http://www.garmin.com/xmlschemas/ActivityExtension/v2">
                    <n:Speed>3.0</n:Speed><n:RunCadence>%d</n:RunCadence></n:TPX></Extensions></Trackpoint>
                    """,
                    point.at(),
                    point.latitude(),
                    LONGITUDE,
                    point.height(),
                    point.meters(),
                    STEPS_PER_MINUTE / 2));
        }
        return lap.append("</Track></Lap>").toString();
    }

    private byte[] gpx() {
        return utf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <gpx version="1.1" creator="Garmin Connect" xmlns="http://www.topografix.com/GPX/1/1"
                     xmlns:x="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
                <metadata><time>%s</time></metadata>
                <trk><name>Copenhagen Running</name><type>running</type>%s%s</trk></gpx>
                """.formatted(START, segment(0, HALF), segment(HALF + everySeconds, MOVING_SECONDS)));
    }

    private String segment(int from, int to) {
        var segment = new StringBuilder("<trkseg>\n");
        for (Point point : points(from, to)) {
            segment.append(String.format(
                    Locale.ROOT, """
                    <trkpt lat="%.9f" lon="%.9f"><ele>%.2f</ele><time>%s</time><extensions>
                    <x:TrackPointExtension><x:hr>150</x:hr><x:cad>%d</x:cad></x:TrackPointExtension></extensions></trkpt>
                    """, point.latitude(), LONGITUDE, point.height(), point.at(), STEPS_PER_MINUTE / 2));
        }
        return segment.append("</trkseg>\n").toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
