package org.hiptriage.assessment.runs.file.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.assessment.runs.file.fit.FitFile.ENUM;
import static org.hiptriage.assessment.runs.file.fit.FitFile.SINT32;
import static org.hiptriage.assessment.runs.file.fit.FitFile.UINT16;
import static org.hiptriage.assessment.runs.file.fit.FitFile.UINT32;
import static org.hiptriage.assessment.runs.file.fit.FitFile.UINT8;
import static org.hiptriage.assessment.runs.file.fit.FitFile.field;
import static org.hiptriage.assessment.runs.file.fit.FitFile.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.hiptriage.assessment.runs.file.activity.Activity;
import org.hiptriage.assessment.runs.file.activity.Sport;
import org.hiptriage.assessment.runs.file.fit.FitFile.Field;
import org.hiptriage.assessment.runs.file.guard.Deadline;
import org.hiptriage.assessment.runs.file.guard.UnreadableFileException;
import org.junit.jupiter.api.Test;

class FitReaderTest {
    private static final Instant START = Instant.parse("2026-11-20T06:30:00Z");
    private static final int GARMIN = 1;
    private static final int SESSION = 18;
    private static final int LAP = 19;
    private static final int RECORD = 20;
    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    @Test
    void aSessionTellsWhenItWasAndWhatItCameTo() throws Exception {
        Activity run = single(FitFile.activity(GARMIN, 3113).message(SESSION, session(1, 3)));

        assertThat(run.totals().startedAt()).contains(START);
        assertThat(run.totals().elapsedSeconds()).hasValueCloseTo(3723.4, EXACT);
        assertThat(run.totals().movingSeconds()).hasValueCloseTo(3600.5, EXACT);
        assertThat(run.totals().distanceMeters()).hasValueCloseTo(12345.67, EXACT);
        assertThat(run.totals().ascentMeters()).hasValue(210);
        assertThat(run.totals().descentMeters()).hasValue(0);
        assertThat(run.totals().cadence()).hasValueCloseTo(84.5, EXACT);
        assertThat(run.sport()).isEqualTo(Sport.of("running", "trail"));
        assertThat(run.device()).contains("Garmin product 3113");
        assertThat(run.offsetSeconds()).isEmpty();
    }

    @Test
    void byteOrderHeaderLengthAndDeveloperFieldsMakeNoDifference() throws Exception {
        Activity plain = single(FitFile.activity(GARMIN, 3113).message(SESSION, session(1, 3)));

        assertThat(single(new FitFile()
                        .inBigEndian()
                        .message(0, field(0, ENUM, 4), field(1, UINT16, GARMIN), field(2, UINT16, 3113))
                        .message(SESSION, session(1, 3))))
                .isEqualTo(plain);
        assertThat(single(FitFile.activity(GARMIN, 3113).withShortHeader().message(SESSION, session(1, 3))))
                .isEqualTo(plain);
        assertThat(single(FitFile.activity(GARMIN, 3113).withoutHeaderCrc().message(SESSION, session(1, 3))))
                .isEqualTo(plain);
        assertThat(single(FitFile.activity(GARMIN, 3113).withDeveloperBytes(9).message(SESSION, session(1, 3))))
                .isEqualTo(plain);
    }

    @Test
    void whatADeviceDoesNotKnowIsUnknownAndNever0() throws Exception {
        Activity run = single(FitFile.activity(GARMIN, 3113)
                .message(
                        SESSION,
                        time(2, START),
                        field(7, UINT32, 600_000),
                        field(8, UINT32, 0xFFFFFFFFL),
                        field(9, UINT32, 0),
                        field(22, UINT16, 0xFFFF),
                        field(23, UINT16, 0xFFFF),
                        field(18, UINT8, 0),
                        field(92, UINT8, 0xFF),
                        field(5, ENUM, 0xFF),
                        field(6, ENUM, 0xFF)));

        assertThat(run.totals().elapsedSeconds()).hasValue(600);
        assertThat(run.totals().movingSeconds()).isEmpty();
        assertThat(run.totals().distanceMeters()).isEmpty();
        assertThat(run.totals().ascentMeters()).isEmpty();
        assertThat(run.totals().descentMeters()).isEmpty();
        assertThat(run.totals().cadence()).isEmpty();
        assertThat(run.sport()).isEqualTo(Sport.UNKNOWN);
    }

    @Test
    void aDeviceThatDidNotKnowTheDateGivesNoStart() throws Exception {
        Activity run = single(FitFile.activity(GARMIN, 3113)
                .message(SESSION, field(2, UINT32, 0x0FFFFFFF), field(7, UINT32, 600_000)));

        assertThat(run.totals().startedAt()).isEmpty();
    }

    @Test
    void aSessionWithoutStartBeganBeforeItEnded() throws Exception {
        Activity run = single(FitFile.activity(GARMIN, 3113)
                .message(SESSION, time(253, START.plusSeconds(600)), field(7, UINT32, 600_000)));

        assertThat(run.totals().startedAt()).contains(START);
    }

    @Test
    void severalSessionsAreSeveralActivitiesInTheirOrder() throws Exception {
        List<Activity> legs = all(FitFile.activity(23, 0)
                .message(SESSION, time(2, START), field(7, UINT32, 1_200_000), field(5, ENUM, 5), field(6, ENUM, 18))
                .message(SESSION, time(2, START.plusSeconds(1200)), field(7, UINT32, 90_000), field(5, ENUM, 3))
                .message(SESSION, time(2, START.plusSeconds(1290)), field(7, UINT32, 1_500_000), field(5, ENUM, 1))
                .bytes());

        assertThat(legs)
                .extracting(Activity::sport)
                .containsExactly(Sport.of("swimming", "open_water"), Sport.of("transition"), Sport.of("running"));
        assertThat(legs).extracting(Activity::device).containsOnly(java.util.Optional.of("Suunto"));
    }

    @Test
    void pointsFillInWhatTheirOwnSessionDoesNotTell() throws Exception {
        Field[] record = {time(253, START), field(5, UINT32, 0), field(78, UINT32, (500 + 100) * 5), field(4, UINT8, 80)
        };
        var file = FitFile.activity(GARMIN, 3113).define(1, RECORD, record);
        for (int second = 0; second <= 200; second++) {
            double height = second <= 100 ? 100 + second * 0.3 : 130 - (second - 100) * 0.2;
            file.data(
                    1,
                    time(253, START.plusSeconds(second)),
                    field(5, UINT32, second * 300L),
                    field(78, UINT32, Math.round((500 + height) * 5)),
                    field(4, UINT8, second <= 100 ? 80 : 90));
        }
        file.message(SESSION, time(2, START), field(7, UINT32, 100_000), field(5, ENUM, 1))
                .message(SESSION, time(2, START.plusSeconds(101)), field(7, UINT32, 99_000), field(5, ENUM, 11));

        List<Activity> legs = all(file.bytes());

        assertThat(legs.get(0).totals().distanceMeters()).hasValueCloseTo(300.0, EXACT);
        assertThat(legs.get(0).totals().ascentMeters()).hasValueCloseTo(30.0, EXACT);
        assertThat(legs.get(0).totals().descentMeters()).hasValue(0);
        assertThat(legs.get(0).totals().cadence()).hasValueCloseTo(80.0, EXACT);
        assertThat(legs.get(0).totals().movingSeconds()).hasValue(100);
        assertThat(legs.get(1).totals().distanceMeters()).hasValueCloseTo(297.0, EXACT);
        assertThat(legs.get(1).totals().descentMeters()).hasValueCloseTo(19.8, Offset.offset(0.21));
        assertThat(legs.get(1).totals().cadence()).hasValueCloseTo(90.0, EXACT);
    }

    @Test
    void withoutASessionTheLapsAreAddedUp() throws Exception {
        Activity run = single(FitFile.activity(GARMIN, 3113)
                .message(LAP, lap(START, 300_000, 295_000, 100_000, 10, 80))
                .message(LAP, lap(START.plusSeconds(330), 600_000, 590_000, 190_000, 5, 90)));

        assertThat(run.totals().startedAt()).contains(START);
        assertThat(run.totals().elapsedSeconds()).hasValue(930);
        assertThat(run.totals().movingSeconds()).hasValue(885);
        assertThat(run.totals().distanceMeters()).hasValueCloseTo(2900.0, EXACT);
        assertThat(run.totals().ascentMeters()).hasValue(15);
        assertThat(run.totals().cadence()).hasValueCloseTo((295 * 80 + 590 * 90) / 885.0, EXACT);
        assertThat(run.sport()).isEqualTo(Sport.of("running", "treadmill"));
    }

    @Test
    void withoutSessionAndLapsThePointsAreAddedUp_andAStoppedTimerIsAPause() throws Exception {
        var file = FitFile.activity(GARMIN, 3113).message(12, field(0, ENUM, 1), field(1, ENUM, 4));
        for (int second = 0; second <= 60; second += 10) {
            record(file, second, 1000 * second);
        }
        file.message(21, time(253, START.plusSeconds(60)), field(0, ENUM, 0), field(1, ENUM, 4));
        file.message(21, time(253, START.plusSeconds(100)), field(0, ENUM, 0), field(1, ENUM, 0));
        for (int second = 100; second <= 120; second += 10) {
            record(file, second, 1000 * (second - 40) + 5000);
        }

        Activity run = single(file);

        assertThat(run.totals().startedAt()).contains(START);
        assertThat(run.totals().elapsedSeconds()).hasValue(120);
        assertThat(run.totals().movingSeconds()).hasValue(80);
        assertThat(run.totals().distanceMeters()).hasValueCloseTo(800.0, EXACT);
        assertThat(run.sport()).isEqualTo(Sport.of("running", "track"));
    }

    @Test
    void compressedTimesGoOnFromTheLastFullOne_overTheWrapToo() throws Exception {
        Field distance = field(5, UINT32, 0);
        var file = FitFile.activity(GARMIN, 3113)
                .message(RECORD, time(253, START), distance)
                .define(1, RECORD, distance);
        for (int second = 7; second <= 70; second += 7) {
            file.compressed(1, START.plusSeconds(second), field(5, UINT32, second * 300L));
        }

        assertThat(single(file).totals().elapsedSeconds()).hasValue(70);
        assertThat(single(file).totals().distanceMeters()).hasValueCloseTo(210.0, EXACT);
    }

    @Test
    void placesGiveTheDistanceWhereTheDeviceDidNotCount() throws Exception {
        var file = FitFile.activity(GARMIN, 3113);
        for (int second = 0; second <= 100; second += 10) {
            double latitude = 55 + second * 0.00003;
            file.message(
                    RECORD,
                    time(253, START.plusSeconds(second)),
                    field(0, SINT32, Math.round(latitude * (1L << 31) / 180)),
                    field(1, SINT32, Math.round(-12.5 * (1L << 31) / 180)));
        }

        // A degree of latitude at 55 degrees north is 111,326 m.
        assertThat(single(file).totals().distanceMeters()).hasValueCloseTo(0.003 * 111_326, Offset.offset(0.5));
    }

    @Test
    void theLocalClockGivesTheOffset_inWholeQuartersOfAnHour() throws Exception {
        assertThat(single(withLocalTime(5 * 3600 + 45 * 60 - 2)).offsetSeconds())
                .hasValue(5 * 3600 + 45 * 60);
        assertThat(single(withLocalTime(-3600)).offsetSeconds()).hasValue(-3600);
        assertThat(single(withLocalTime(20 * 3600)).offsetSeconds()).isEmpty();
    }

    @Test
    void theDeviceIsMakerAndProductAndNeverASerialNumber() throws Exception {
        var named = FitFile.activity(294, 841)
                .text(23, 27, "COROS PACE 3", field(0, UINT8, 0), field(2, UINT16, 294), field(3, UINT32, 987654321))
                .text(23, 27, "Foot pod", field(0, UINT8, 1), field(2, UINT16, 95))
                .message(SESSION, session(1, 0));
        var numbered = FitFile.activity(294, 841).message(SESSION, session(1, 0));
        var nobody = FitFile.activity(9999, 1).message(SESSION, session(1, 0));

        assertThat(single(named).device()).contains("COROS PACE 3");
        assertThat(single(numbered).device()).contains("COROS");
        assertThat(single(nobody).device()).isEmpty();
    }

    @Test
    void chainedFilesAreReadOneAfterTheOther_withDefinitionsOfTheirOwn() throws Exception {
        byte[] one =
                FitFile.activity(GARMIN, 3113).message(SESSION, session(1, 0)).bytes();
        byte[] other = FitFile.activity(123, 5)
                .inBigEndian()
                .message(SESSION, session(11, 0))
                .bytes();
        byte[] settings = new FitFile().message(0, field(0, ENUM, 2)).bytes();

        List<Activity> both = all(FitFile.chained(List.of(one, settings, other, new byte[7])));

        assertThat(both).extracting(Activity::sport).containsExactly(Sport.of("running"), Sport.of("walking"));
        assertThat(both.get(1).device()).contains("Polar Electro");
    }

    private static FitFile withLocalTime(int offsetSeconds) {
        return FitFile.activity(GARMIN, 3113)
                .message(SESSION, session(1, 0))
                .message(34, time(253, START.plusSeconds(4000)), time(5, START.plusSeconds(4000L + offsetSeconds)));
    }

    private static void record(FitFile file, int second, int centimeters) {
        file.message(RECORD, time(253, START.plusSeconds(second)), field(5, UINT32, centimeters));
    }

    private static Field[] session(int sport, int kind) {
        return new Field[] {
            time(253, START.plusSeconds(3724)),
            time(2, START),
            field(7, UINT32, 3_723_400),
            field(8, UINT32, 3_600_500),
            field(9, UINT32, 1_234_567),
            field(22, UINT16, 210),
            field(23, UINT16, 0),
            field(18, UINT8, 84),
            field(92, UINT8, 64),
            field(5, ENUM, sport),
            field(6, ENUM, kind)
        };
    }

    private static Field[] lap(Instant start, int elapsed, int timer, int centimeters, int ascent, int cadence) {
        return new Field[] {
            time(2, start),
            field(7, UINT32, elapsed),
            field(8, UINT32, timer),
            field(9, UINT32, centimeters),
            field(21, UINT16, ascent),
            field(17, UINT8, cadence),
            field(25, ENUM, 1),
            field(39, ENUM, 1)
        };
    }

    private static Activity single(FitFile file) throws UnreadableFileException {
        List<Activity> found = all(file.bytes());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Activity> all(byte[] file) throws UnreadableFileException {
        return FitReader.read(file, Deadline.in(Duration.ofSeconds(10))).stream()
                .map(Activity.class::cast)
                .toList();
    }
}
