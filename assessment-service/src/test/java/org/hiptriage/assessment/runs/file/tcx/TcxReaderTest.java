package org.hiptriage.assessment.runs.file.tcx;

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
import org.hiptriage.assessment.runs.file.activity.Totals;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.hiptriage.assessment.runs.file.guard.UnreadableFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TcxReaderTest {
    private static final Offset<Double> EXACT = Offset.offset(0.01);
    private static final Instant START = Instant.parse("2026-11-20T06:30:00Z");

    @Test
    void lapsAreAddedUp_andTheirPointsTellTheRest() throws Exception {
        Activity run = single(activity("Running", """
                <Lap StartTime="2026-11-20T06:30:00.000Z"><TotalTimeSeconds>300.5</TotalTimeSeconds><DistanceMeters>1000.0</DistanceMeters>
                  <Track>%s%s</Track>
                  <Extensions><LX xmlns="urn:lx"><AvgRunCadence>80</AvgRunCadence></LX></Extensions></Lap>
                <Lap StartTime="2026-11-20T06:36:00.000Z"><TotalTimeSeconds>199.5</TotalTimeSeconds><DistanceMeters>600.0</DistanceMeters>
                  <Track>%s</Track><Track>%s</Track>
                  <Extensions><LX xmlns="urn:lx"><AvgRunCadence>90</AvgRunCadence></LX></Extensions></Lap>
                <Creator><Name>Forerunner 235</Name><UnitId>987654321</UnitId></Creator>
                """.formatted(
                        point("06:30:00", 0, 10),
                        point("06:35:00", 1000, 40),
                        point("06:36:00", 1000, 40),
                        point("06:39:30", 1600, 21))));

        Totals totals = run.totals();
        assertThat(totals.startedAt()).contains(START);
        assertThat(totals.elapsedSeconds()).hasValue(570);
        assertThat(totals.movingSeconds()).hasValue(500);
        assertThat(totals.distanceMeters()).hasValue(1600);
        assertThat(totals.ascentMeters()).hasValue(30);
        assertThat(totals.descentMeters()).hasValue(19);
        assertThat(totals.cadence()).hasValueCloseTo((300.5 * 80 + 199.5 * 90) / 500, EXACT);
        assertThat(run.sport()).isEqualTo(Sport.of("running"));
        assertThat(run.device()).contains("Forerunner 235");
    }

    @Test
    void pointsTellWhatTheLapsDoNot() throws Exception {
        Activity run = single(activity("Running", """
                <Lap StartTime="2026-11-20T06:30:00Z"><Track>%s%s%s</Track></Lap>
                """.formatted(
                withCadence("06:30:00", 0, 82), withCadence("06:30:50", 150, 82), withCadence("06:31:40", 300, 86))));

        assertThat(run.totals().elapsedSeconds()).hasValue(100);
        assertThat(run.totals().movingSeconds()).hasValue(100);
        assertThat(run.totals().distanceMeters()).hasValue(300);
        assertThat(run.totals().cadence()).hasValue(84);
    }

    @Test
    void theCadenceOfBicyclesIsTakenWhereThereIsNoOther() throws Exception {
        Activity ride = single(activity("Biking", """
                <Lap StartTime="2026-11-20T06:30:00Z"><TotalTimeSeconds>100</TotalTimeSeconds><DistanceMeters>900</DistanceMeters>
                <Cadence>75</Cadence></Lap>"""));

        assertThat(ride.totals().cadence()).hasValue(75);
        assertThat(ride.sport()).isEqualTo(Sport.of("cycling"));
    }

    @ParameterizedTest
    @CsvSource({"Running, running", "Biking, cycling", "Other, other", "Walking, walking", "Unheard, unknown"})
    void theSportIsTheOneNamed(String name, String sport) throws Exception {
        assertThat(single(activity(name, "")).sport()).isEqualTo(Sport.of(sport));
    }

    @Test
    void severalActivitiesAndMultiSportSessionsAreOneRunEach() throws Exception {
        String lap = "<Lap StartTime='2026-11-20T06:30:00Z'><TotalTimeSeconds>100</TotalTimeSeconds></Lap>";

        List<Found> found = read("""
                <TrainingCenterDatabase><Activities>
                <Activity Sport="Running"><Id>2026-11-20T06:30:00Z</Id>%1$s</Activity>
                <MultiSportSession><Id>2026-11-20T08:00:00Z</Id>
                  <FirstSport><Activity Sport="Other"><Id>2026-11-20T08:00:00Z</Id>%1$s</Activity></FirstSport>
                  <NextSport><Transition StartTime="2026-11-20T08:30:00Z"/><Activity Sport="Biking"><Id>2026-11-20T08:31:00Z</Id>%1$s</Activity></NextSport>
                  <NextSport><Activity Sport="Running"><Id>2026-11-20T09:31:00Z</Id>%1$s</Activity></NextSport>
                </MultiSportSession></Activities></TrainingCenterDatabase>""".formatted(lap));

        assertThat(found)
                .extracting(one -> ((Activity) one).sport().name())
                .containsExactly("running", "other", "cycling", "running");
    }

    @Test
    void lapsWithoutPointsAreEnough() throws Exception {
        Activity treadmill = single(activity("Running", """
                <Lap><TotalTimeSeconds>1800</TotalTimeSeconds><DistanceMeters>5000</DistanceMeters></Lap>"""));

        assertThat(treadmill.totals().startedAt()).contains(START);
        assertThat(treadmill.totals().elapsedSeconds()).hasValue(1800);
        assertThat(treadmill.totals().distanceMeters()).hasValue(5000);
        assertThat(treadmill.totals().ascentMeters()).isEmpty();
        assertThat(treadmill.totals().cadence()).isEmpty();
    }

    @Test
    void nonsenseIsUnknown_andAnActivityWithoutAnythingTellsNothing() throws Exception {
        Activity odd = single(activity("Running", """
                <Lap StartTime="then"><TotalTimeSeconds>NaN</TotalTimeSeconds><DistanceMeters>-5</DistanceMeters></Lap>"""));

        assertThat(odd.totals().elapsedSeconds()).isEmpty();
        assertThat(odd.totals().distanceMeters()).isEmpty();
        assertThat(single("<TrainingCenterDatabase><Activities><Activity/></Activities></TrainingCenterDatabase>")
                        .totals()
                        .startedAt())
                .isEmpty();
    }

    @Test
    void aPlaceOrATimeThatIsNoneBreaksTheActivity() throws Exception {
        String place =
                "<Trackpoint><Time>2026-11-20T06:30:00Z</Time><Position><LatitudeDegrees>Infinity</LatitudeDegrees><LongitudeDegrees>1</LongitudeDegrees></Position></Trackpoint>";
        String time = "<Trackpoint><Time>2026-99-20T06:30:00Z</Time></Trackpoint>";

        assertThat(broken(place).reason()).contains("latitude").doesNotContain("Infinity");
        assertThat(broken(time).reason()).contains("ISO 8601");
        assertThat(broken(point("06:31:00", 0, 1) + point("06:30:00", 0, 1)).reason())
                .contains("order");
    }

    @Test
    void coursesAndWorkoutsAreNoRun() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(
                        "<TrainingCenterDatabase><Courses><Course><Lap/></Course></Courses></TrainingCenterDatabase>"))
                .withMessageContaining("course");
    }

    @Test
    void theNumberOfActivitiesIsBounded() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read("<TrainingCenterDatabase><Activities>" + "<Activity/>".repeat(101)
                        + "</Activities></TrainingCenterDatabase>"))
                .withMessageContaining("100 activities");
    }

    private static String activity(String sport, String inside) {
        return """
                <?xml version="1.0"?>
                <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
                <Activity Sport="%s"><Id>2026-11-20T06:30:00Z</Id>%s</Activity></Activities></TrainingCenterDatabase>
                """.formatted(sport, inside);
    }

    private static String point(String time, int meters, int height) {
        return "<Trackpoint><Time>2026-11-20T%sZ</Time><AltitudeMeters>%d</AltitudeMeters><DistanceMeters>%d</DistanceMeters></Trackpoint>"
                .formatted(time, height, meters);
    }

    private static String withCadence(String time, int meters, int cadence) {
        return point(time, meters, 10)
                .replace(
                        "</Trackpoint>",
                        "<Cadence>1</Cadence><Extensions><TPX><RunCadence>" + cadence
                                + "</RunCadence></TPX></Extensions></Trackpoint>");
    }

    private static Broken broken(String points) throws UnreadableFileException {
        return (Broken) read(activity("Running", "<Lap><Track>" + points + "</Track></Lap>"))
                .get(0);
    }

    private static Activity single(String tcx) throws UnreadableFileException {
        List<Found> found = read(tcx);
        assertThat(found).hasSize(1);
        return (Activity) found.get(0);
    }

    private static List<Found> read(String tcx) throws UnreadableFileException {
        return TcxReader.read(tcx.getBytes(UTF_8), Deadline.in(Duration.ofSeconds(10)));
    }
}
