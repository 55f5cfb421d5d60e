package org.hiptriage.assessment.runs.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.assessment.runs.file.fit.FitFile.ENUM;
import static org.hiptriage.assessment.runs.file.fit.FitFile.UINT32;
import static org.hiptriage.assessment.runs.file.fit.FitFile.field;
import static org.hiptriage.assessment.runs.file.fit.FitFile.time;

import java.time.Instant;
import java.util.List;
import org.hiptriage.assessment.runs.file.fit.FitFile;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.runs.RunReading;
import org.junit.jupiter.api.Test;

class FileRunsTest {
    private static final Instant START = Instant.parse("2026-11-20T06:30:00Z");

    @Test
    void aGoodSessionIsAcceptedAndABrokenOneBesideItIsNot() {
        var file = FitFile.activity(1, 3113);
        session(file, START, 600, 200_000, 1);
        session(file, START.plusSeconds(700), 600, 1_200_000, 1);
        session(file, Instant.parse("2031-01-01T00:00:00Z"), 600, 200_000, 1);
        file.message(18, field(7, UINT32, 600_000), field(5, ENUM, 1));
        file.message(18, time(2, START.plusSeconds(5000)), field(5, ENUM, 1));
        session(file, START.plusSeconds(9000), 600, 1_200_000, 2);

        List<RunReading> readings = ReadRuns.all(file.bytes());

        assertThat(run(readings.get(0)).getDistanceMeters()).isEqualTo(2000);
        assertThat(problem(readings.get(1)).field()).isEqualTo("distanceMeters");
        assertThat(problem(readings.get(2)).field()).isEqualTo("startedAt");
        assertThat(problem(readings.get(3)).field()).isEqualTo("startedAt");
        assertThat(problem(readings.get(4)).field()).isEqualTo("durationSeconds");
        assertThat(run(readings.get(5)).getSport()).isEqualTo("cycling");
    }

    @Test
    void twoActivitiesThatStartTogetherDoNotReplaceOneAnother() {
        var file = FitFile.activity(1, 3113);
        session(file, START, 600, 200_000, 1);
        session(file, START, 700, 300_000, 1);

        List<RunReading> readings = ReadRuns.all(file.bytes());

        assertThat(run(readings.get(0)).getDurationSeconds()).isEqualTo(600);
        assertThat(problem(readings.get(1)).message()).contains("another activity of this file");
    }

    @Test
    void times_fromBeforeAndAfterEveryCalendar_areRefused() {
        for (String at : List.of("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1899-12-31T23:59:59Z")) {
            String gpx = "<gpx><trk><trkseg><trkpt lat='1' lon='2'><time>" + at
                    + "</time></trkpt><trkpt lat='1' lon='3'><time>" + at + "</time></trkpt></trkseg></trk></gpx>";

            assertThat(ReadRuns.all(gpx.getBytes(UTF_8))).singleElement().isInstanceOf(RunReading.Refused.class);
        }
        String ages =
                "<gpx><trk><trkseg><trkpt lat='1' lon='2'><time>1950-01-01T00:00:00Z</time></trkpt><trkpt lat='1' lon='2'>"
                        + "<time>2026-01-01T00:00:00Z</time></trkpt></trkseg></trk></gpx>";
        assertThat(problem(ReadRuns.all(ages.getBytes(UTF_8)).get(0)).field()).isEqualTo("durationSeconds");
    }

    @Test
    void twentyMetersASecondAreNoRun_byPlacesAlone() {
        var gpx = new StringBuilder("<gpx><trk><type>run</type><trkseg>");
        for (int second = 0; second < 60; second++) {
            gpx.append("<trkpt lat='%s' lon='2'><time>2026-11-20T06:30:%02dZ</time></trkpt>"
                    .formatted(second * 0.00018, second));
        }

        RunReading reading = ReadRuns.all(
                        gpx.append("</trkseg></trk></gpx>").toString().getBytes(UTF_8))
                .get(0);

        assertThat(problem(reading).field()).isEqualTo("distanceMeters");
    }

    @Test
    void aProgramThatPutsASerialNumberIntoItsNameIsNotNamed() {
        String gpx = new String(MadeUpRun.asGpx(), UTF_8);

        assertThat(ReadRuns.single(gpx.getBytes(UTF_8)).getDevice()).isEqualTo("Garmin Connect");
        assertThat(ReadRuns.single(gpx.replace("Garmin Connect", "Watch 3987654321")
                                .getBytes(UTF_8))
                        .getDevice())
                .isNull();
        assertThat(ReadRuns.single(
                                gpx.replace("Garmin Connect", "x".repeat(101)).getBytes(UTF_8))
                        .getDevice())
                .isNull();
    }

    @Test
    void walkingCyclingAndAMissingTypeAreNoRunning() {
        String gpx = new String(MadeUpRun.asGpx(), UTF_8);

        assertThat(sport(gpx.replace("<type>running</type>", "<type>walking</type>")))
                .isEqualTo("walking");
        assertThat(sport(gpx.replace("<type>running</type>", "<type>1</type>"))).isEqualTo("cycling");
        assertThat(sport(gpx.replace("<type>running</type>", ""))).isEqualTo("unknown");
        RunRecorded treadmill = ReadRuns.single(gpx.replace("<type>running</type>", "<type>treadmill_running</type>")
                .getBytes(UTF_8));
        assertThat(treadmill.getSport()).isEqualTo("running");
        assertThat(treadmill.getSubSport()).isEqualTo("treadmill");
    }

    private static String sport(String gpx) {
        return ReadRuns.single(gpx.getBytes(UTF_8)).getSport();
    }

    private static void session(FitFile file, Instant start, int seconds, int centimeters, int sport) {
        file.message(
                18,
                time(2, start),
                field(7, UINT32, seconds * 1000L),
                field(9, UINT32, centimeters),
                field(5, ENUM, sport));
    }

    private static RunRecorded run(RunReading reading) {
        return ((RunReading.Accepted) reading).run();
    }

    private static FieldProblem problem(RunReading reading) {
        return ((RunReading.Refused) reading).problems().get(0);
    }
}
