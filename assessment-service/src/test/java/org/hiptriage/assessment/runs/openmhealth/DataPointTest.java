package org.hiptriage.assessment.runs.openmhealth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.field.NotJsonException;
import org.hiptriage.schemas.field.StrictJson;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.runs.RunReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataPointTest {
    private static final Instant RECEIVED_AT = Instant.parse("2026-11-20T12:00:00Z");

    private static final String IEEE = """
            {"header": {"uuid": "5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e21", "modality": "sensed",
                        "schema_id": {"namespace": "ieee", "name": "physical-activity", "version": "1.0"},
                        "source_creation_date_time": "2026-11-20T08:30:00+01:00", "user_id": "anna.smith"},
             "body": {"activity_name": "trail running",
                      "base_movement_quantity": {"value": 8900, "unit": "steps"},
                      "effective_time_frame": {"time_interval": {
                          "start_date_time": "2026-11-20T07:30:00+01:00", "end_date_time": "2026-11-20T08:22:00.400+01:00"}},
                      "distance": {"value": 10.02, "unit": "km"},
                      "duration": {"value": 50.5, "unit": "min"},
                      "cumulative_elevation_gain": {"value": 300, "unit": "ft"},
                      "average_cadence": {"value": 171.5, "unit": "steps/min"},
                      "kcal_burned": {"value": 700, "unit": "kcal"}}}""";

    private static final String OPEN_MHEALTH = """
            {"header": {"id": "not a uuid", "creation_date_time": "2026-11-20T09:00:00Z", "user_id": "anna.smith",
                        "schema_id": {"namespace": "omh", "name": "physical-activity", "version": "1.2"},
                        "acquisition_provenance": {"source_name": "Anna's telephone", "modality": "self-reported",
                            "source_last_modification_date_time": "2026-11-20T10:00:00Z"}},
             "body": {"activity_name": "walking", "reported_activity_intensity": "moderate", "met_value": 3.5,
                      "effective_time_frame": {"time_interval": {
                          "end_date_time": "2026-11-20T07:30:00Z", "duration": {"value": 1.5, "unit": "h"}}},
                      "distance": {"value": 3.2, "unit": "mi"}}}""";

    @Test
    void a_data_point_of_ieee_tells_all_that_a_run_has_but_zone_shoe_and_descent() throws Exception {
        RunRecorded run = accepted(IEEE);

        assertThat(run.getRunId()).hasToString("5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e21");
        assertThat(run.getRunnerId()).isEqualTo("r-1");
        assertThat(run.getStartedAt()).isEqualTo("2026-11-20T06:30:00Z");
        assertThat(run.getOccurredAtOffsetSeconds()).isEqualTo(3_600);
        assertThat(run.getDurationSeconds()).isEqualTo(3_120);
        assertThat(run.getMovingSeconds()).isEqualTo(3_030);
        assertThat(run.getDistanceMeters()).isCloseTo(10_020, within(1e-6));
        assertThat(run.getAscentMeters()).isCloseTo(91.44, within(1e-6));
        assertThat(run.getAverageCadenceSpm()).isEqualTo(171.5);
        assertThat(run.getSport() + "/" + run.getSubSport()).isEqualTo("running/trail");
        assertThat(run.getManual()).isFalse();
        assertThat(run.getDescentMeters()).isNull();
        assertThat(run.getModifiedAt()).isNull();
    }

    @Test
    void a_data_point_of_open_mhealth_is_read_from_its_end_and_duration() throws Exception {
        RunRecorded run = accepted(OPEN_MHEALTH);

        assertThat(run.getRunId()).isEqualTo(EventIds.run("r-1", DataPoint.SOURCE, run.getStartedAt()));
        assertThat(run.getStartedAt()).isEqualTo("2026-11-20T06:00:00Z");
        assertThat(run.getDurationSeconds()).isEqualTo(5_400);
        assertThat(run.getDistanceMeters()).isCloseTo(5_149.9, within(0.01));
        assertThat(run.getSport()).isEqualTo("walking");
        assertThat(run.getManual()).isTrue();
        assertThat(run.getModifiedAt()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(run.getMovingSeconds()).isNull();
        assertThat(run.getAscentMeters()).isNull();
        assertThat(run.getAverageCadenceSpm()).isNull();
    }

    @Test
    void whom_the_header_names_is_nowhere_in_the_run() throws Exception {
        assertThat(accepted(IEEE).toString()).doesNotContain("anna");
        assertThat(accepted(OPEN_MHEALTH).toString()).doesNotContainIgnoringCase("anna", "telephone");
    }

    @Test
    void the_net_duration_of_open_mhealth_2_is_the_moving_time() throws Exception {
        String json = OPEN_MHEALTH
                .replace("\"1.2\"", "\"2.0\"")
                .replace("\"met_value\": 3.5", "\"effective_duration\": {\"value\": 5000, \"unit\": \"sec\"}");

        assertThat(accepted(json).getMovingSeconds()).isEqualTo(5_000);
    }

    @Test
    void without_distance_and_cadence_both_stay_unknown() throws Exception {
        RunRecorded run = accepted(IEEE.replace("\"distance\"", "\"other\"")
                .replace("\"average_cadence\": {\"value\": 171.5", "\"average_cadence\": {\"value\": 0"));

        assertThat(run.getDistanceMeters()).isNull();
        assertThat(run.getAverageCadenceSpm()).isNull();
        assertThat(accepted(IEEE.replace("steps/min", "strokes/min")).getAverageCadenceSpm())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "8046.72, m, 8046.72",
        "8.04672, km, 8046.72",
        "5, mi, 8046.72",
        "8800, yd, 8046.72",
        "26400, ft, 8046.72",
        "316800, in, 8046.72",
        "804672, cm, 8046.72"
    })
    void each_unit_of_length_gives_the_same_distance(String value, String unit, double meters) throws Exception {
        String json = IEEE.replace("{\"value\": 10.02, \"unit\": \"km\"}", quantity(value, unit));

        assertThat(accepted(json).getDistanceMeters()).isCloseTo(meters, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"3600, sec", "60, min", "1, h", "3600000, ms", "0.0416666667, d"})
    void each_unit_of_time_gives_the_same_duration(String value, String unit) throws Exception {
        String json = OPEN_MHEALTH.replace("{\"value\": 1.5, \"unit\": \"h\"}", quantity(value, unit));

        assertThat(accepted(json).getDurationSeconds()).isEqualTo(3_600);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"distance\": {\"value\": 10.02, \"unit\": \"km\"} | \"distance\": {\"value\": 10.02, \"unit\": \"mile\"} | body.distance.unit",
                "\"value\": 10.02 | \"value\": \"10.02\" | body.distance.value",
                "\"value\": 10.02 | \"value\": -10.02 | body.distance",
                "\"value\": 10.02 | \"value\": 90 | body.distance",
                "\"value\": 10.02 | \"value\": 1e300 | body.distance",
                "2026-11-20T08:22:00.400+01:00 | 2026-11-20T07:29:00+01:00 | body.effective_time_frame.time_interval.end_date_time",
                "2026-11-20T08:22:00.400+01:00 | 2026-11-20T23:22:00+01:00 | body.effective_time_frame.time_interval",
                "\"end_date_time\" | \"end\" | body.effective_time_frame.time_interval",
                "2026-11-20T07:30:00+01:00 | 2026-11-20T07:30:00 | body.effective_time_frame.time_interval.start_date_time",
                "\"trail running\" | 7 | body.activity_name",
                "\"activity_name\" | \"name\" | body.activity_name",
                "\"value\": 50.5 | \"value\": 55 | body.duration",
                "\"sensed\" | \"guessed\" | header.modality",
                "physical-activity | step-count | header.schema_id.name",
                "\"schema_id\" | \"schema\" | header.schema_id.name",
                "\"1.0\" | \"2.0\" | header.schema_id",
                "\"ieee\" | \"acme\" | header.schema_id",
                "\"kcal_burned\" | \"descriptive_statistic\" | body.descriptive_statistic"
            })
    void what_is_wrong_is_named_by_its_path(String part, String other, String path) throws Exception {
        assertThat(problems(read(IEEE.replace(part, other))))
                .extracting(FieldProblem::field)
                .containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"date\": \"2026-11-20\", \"part_of_day\": \"morning\"}",
                "{\"start_date_time\": \"2026-11-20T07:30:00Z\"}",
                "{\"duration\": {\"value\": 1, \"unit\": \"h\"}}",
                "{}"
            })
    void what_has_no_start_or_no_length_is_no_session(String interval) throws Exception {
        String json = OPEN_MHEALTH.replaceAll("\"time_interval\": \\{[^}]*}}", "\"time_interval\": " + interval);

        assertThat(problems(read(json))).extracting(FieldProblem::field).containsExactly(TimeInterval.PATH);
    }

    @Test
    void a_duration_that_contradicts_start_and_end_is_refused_and_one_that_agrees_is_not() throws Exception {
        String both = IEEE.replace(
                "\"end_date_time\"", "\"duration\": {\"value\": 52, \"unit\": \"min\"}, \"end_date_time\"");

        assertThat(accepted(both).getDurationSeconds()).isEqualTo(3_120);
        assertThat(problems(read(both.replace("\"value\": 52,", "\"value\": 51,"))))
                .extracting(FieldProblem::field)
                .containsExactly(TimeInterval.PATH + ".duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "[]", "{}", "\"text\"", "{\"header\": 1, \"body\": 2}"})
    void what_is_no_data_point_is_refused(String json) throws Exception {
        assertThat(problems(read(json)))
                .extracting(FieldProblem::field)
                .contains("header.schema_id.name", "body.activity_name");
    }

    @Test
    void no_message_repeats_a_value() throws Exception {
        String json = IEEE.replace("\"km\"", "\"furlong\"")
                .replace("\"sensed\"", "\"felt\"")
                .replace("\"ieee\"", "\"acme\"");

        assertThat(problems(read(json)).toString()).doesNotContain("furlong", "felt", "acme", "anna");
    }

    private static String quantity(String value, String unit) {
        return "{\"value\": " + value + ", \"unit\": \"" + unit + "\"}";
    }

    private static RunRecorded accepted(String json) throws NotJsonException {
        RunReading reading = read(json);
        assertThat(reading).isInstanceOf(RunReading.Accepted.class);
        return ((RunReading.Accepted) reading).run();
    }

    private static List<FieldProblem> problems(RunReading reading) {
        assertThat(reading).isInstanceOf(RunReading.Refused.class);
        return ((RunReading.Refused) reading).problems();
    }

    private static RunReading read(String json) throws NotJsonException {
        return DataPoint.read(StrictJson.value(json.getBytes(UTF_8)), "r-1", RECEIVED_AT);
    }
}
