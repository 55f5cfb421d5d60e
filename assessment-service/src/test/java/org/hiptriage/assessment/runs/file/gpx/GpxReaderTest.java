package org.hiptriage.assessment.runs.file.gpx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.hiptriage.assessment.runs.file.activity.Activity;
import org.hiptriage.assessment.runs.file.activity.Broken;
import org.hiptriage.assessment.runs.file.activity.Found;
import org.hiptriage.assessment.runs.file.activity.Sport;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.hiptriage.assessment.runs.file.guard.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GpxReaderTest {
    private static final Offset<Double> EXACT = Offset.offset(0.01);

    /** A thousandth of a degree of latitude at the equator is 110.574 m. */
    private static final double STEP_METERS = 110.574;

    @Test
    void aTrackIsAnActivityWithEverythingThatItsPointsShow() throws Exception {
        Activity run = single(track("""
                <name>Morning</name><type>running</type>
                <trkseg>%s%s</trkseg>
                <trkseg>%s%s</trkseg>
                """.formatted(
                        point(0, "06:30:00Z", 10, "<cad>80</cad>"),
                        point(1, "06:30:40Z", 30, "<cad>84</cad>"),
                        point(5, "06:40:00Z", 30, ""),
                        point(6, "06:40:40Z", 14, ""))));

        assertThat(run.totals().startedAt()).contains(Instant.parse("2026-11-20T06:30:00Z"));
        assertThat(run.totals().elapsedSeconds()).hasValue(640);
        assertThat(run.totals().movingSeconds()).hasValue(80);
        assertThat(run.totals().distanceMeters()).hasValueCloseTo(2 * STEP_METERS, EXACT);
        assertThat(run.totals().ascentMeters()).hasValue(20);
        assertThat(run.totals().descentMeters()).hasValue(16);
        assertThat(run.totals().cadence()).hasValue(84);
        assertThat(run.sport()).isEqualTo(Sport.of("running"));
        assertThat(run.device()).contains("Made up");
        assertThat(run.offsetSeconds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<gpx version='1.1' creator='x' xmlns='http://www.topografix.com/GPX/1/1'>",
                "<gpx version='1.0' creator='x' xmlns='http://www.topografix.com/GPX/1/0'>",
                "<gpx>"
            })
    void bothVersionsAreReadTheSameWay(String root) throws Exception {
        String body = "<trk><trkseg>" + point(0, "06:30:00Z", 10, "") + point(1, "06:30:40Z", 10, "")
                + "</trkseg></trk></gpx>";

        assertThat(((Activity) read(root + body).get(0)).totals().distanceMeters())
                .hasValueCloseTo(STEP_METERS, EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "<extensions><a:TrackPointExtension xmlns:a='urn:a'><a:cad>85</a:cad></a:TrackPointExtension></extensions>",
        "<extensions><a:TrackPointExtension xmlns:a='urn:v2'><a:cad>85</a:cad></a:TrackPointExtension></extensions>",
        "<extensions><cadence>85</cadence></extensions>",
        "<cadence>85</cadence>"
    })
    void cadenceIsFoundWhereProgramsPutIt(String extension) throws Exception {
        String body =
                "<trkseg>" + point(0, "06:30:00Z", 10, extension) + point(1, "06:30:40Z", 10, extension) + "</trkseg>";

        assertThat(single(track(body)).totals().cadence()).hasValue(85);
    }

    @Test
    void severalTracksAreSeveralActivities_andAMissingTypeIsNoRun() throws Exception {
        String points = "<trkseg>" + point(0, "06:30:00Z", 10, "") + point(1, "06:30:40Z", 10, "") + "</trkseg>";

        List<Found> found = read("<gpx><trk><type>9</type>" + points + "</trk><trk><type>10</type>" + points
                + "</trk><trk>" + points + "</trk></gpx>");

        assertThat(found)
                .extracting(activity -> ((Activity) activity).sport())
                .containsExactly(Sport.of("running"), Sport.of("walking"), Sport.UNKNOWN);
    }

    @Test
    void anOffsetIsKept_andZIsNone() throws Exception {
        Activity run = single(track(
                "<trkseg>" + point(0, "06:30:00+01:00", 10, "") + point(1, "06:30:40+01:00", 10, "") + "</trkseg>"));

        assertThat(run.totals().startedAt()).contains(Instant.parse("2026-11-20T05:30:00Z"));
        assertThat(run.offsetSeconds()).hasValue(3600);
    }

    @Test
    void aTrackWithoutTimesIsARoute() throws Exception {
        Broken route = broken("<trkseg><trkpt lat='1' lon='2'/><trkpt lat='1' lon='3'/></trkseg>");

        assertThat(route.field()).isEqualTo("startedAt");
        assertThat(route.reason()).contains("no times", "route", "not a run");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "90.01", "1e999", "", "1,5"})
    void aPlaceThatIsNotOnTheEarthBreaksItsTrackAlone(String latitude) throws Exception {
        String good =
                "<trk><trkseg>" + point(0, "06:30:00Z", 10, "") + point(1, "06:30:40Z", 10, "") + "</trkseg></trk>";
        String bad = "<trk><trkseg><trkpt lat='" + latitude
                + "' lon='2'><time>2026-11-20T06:30:00Z</time></trkpt></trkseg></trk>";

        List<Found> found = read("<gpx>" + good + bad + good + "</gpx>");

        assertThat(found.get(0)).isInstanceOf(Activity.class);
        assertThat(found.get(1)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.field()).isEqualTo("points");
            assertThat(broken.reason()).contains("latitude").doesNotContain("1,5", "1e999");
        });
        assertThat(found.get(2)).isInstanceOf(Activity.class);
    }

    @Test
    void aTimeThatIsNoneOrGoesBackBreaksTheTrack() throws Exception {
        assertThat(broken("<trkseg><trkpt lat='1' lon='2'><time>yesterday</time></trkpt></trkseg>")
                        .reason())
                .contains("ISO 8601");
        assertThat(broken("<trkseg>" + point(0, "06:30:40Z", 10, "") + point(1, "06:30:00Z", 10, "") + "</trkseg>")
                        .reason())
                .contains("order");
    }

    @Test
    void routesAndPlacesAreNoRun() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read("<gpx><rte><rtept lat='1' lon='2'/></rte><wpt lat='1' lon='2'/></gpx>"))
                .withMessageContaining("no recorded track");
    }

    @Test
    void theNumberOfTracksIsBounded() throws Exception {
        String track = "<trk><trkseg/></trk>";

        assertThat(read("<gpx>" + track.repeat(100) + "</gpx>")).hasSize(100);
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read("<gpx>" + track.repeat(101) + "</gpx>"))
                .withMessageContaining("100 tracks");
    }

    private static String track(String inside) {
        return "<gpx version='1.1' creator='Made up'><trk>" + inside + "</trk></gpx>";
    }

    private static String point(int thousandths, String time, int height, String extension) {
        return "<trkpt lat='%s' lon='7'><ele>%d</ele><time>2026-11-20T%s</time>%s</trkpt>"
                .formatted(thousandths / 1000.0, height, time, extension);
    }

    private static Broken broken(String inside) throws UnreadableFileException {
        return (Broken) read(track(inside)).get(0);
    }

    private static Activity single(String gpx) throws UnreadableFileException {
        List<Found> found = read(gpx);
        assertThat(found).hasSize(1);
        return (Activity) found.get(0);
    }

    private static List<Found> read(String gpx) throws UnreadableFileException {
        return GpxReader.read(gpx.getBytes(UTF_8), Deadline.in(Duration.ofSeconds(10)));
    }
}
