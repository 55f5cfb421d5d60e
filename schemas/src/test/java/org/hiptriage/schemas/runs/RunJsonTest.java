package org.hiptriage.schemas.runs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.field.NotJsonException;
import org.hiptriage.schemas.field.StrictJson;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.problem.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunJsonTest {
    private static final Instant RECEIVED_AT = SampleRun.STARTED_AT.plusSeconds(7_200);
    private static final String BARE = """
            {"runnerId": "r-481516", "startedAt": "2026-11-20T07:30:00+01:00", "durationSeconds": 3600,
             "sport": "running", "source": "https://watch.example/api"}""";

    @Test
    void what_is_not_known_is_not_written() {
        assertThat(RunJson.write(SampleRun.bare().build()))
                .hasToString(
                        "{\"runId\":\"2f0c8a52-6f0f-4d0e-9b2b-5b3c7a1d9e10\",\"runnerId\":\"r-481516\",\"startedAt\":\"2026-11-20T07:30:00+01:00\",\"durationSeconds\":3600,\"sport\":\"running\",\"manual\":false,\"deleted\":false,\"source\":\"https://watch.example/api\"}");
    }

    @Test
    void all_that_is_known_is_written_with_the_offset_of_the_start() {
        assertThat(RunJson.write(SampleRun.full().build()))
                .hasToString(
                        "{\"runId\":\"2f0c8a52-6f0f-4d0e-9b2b-5b3c7a1d9e10\",\"runnerId\":\"r-481516\",\"startedAt\":\"2026-11-20T07:30:00+01:00\",\"zone\":\"Europe/Copenhagen\",\"durationSeconds\":3600,\"movingSeconds\":3500,\"distanceMeters\":10250.5,\"ascentMeters\":85.0,\"descentMeters\":80.0,\"averageCadenceSpm\":172.5,\"sport\":\"running\",\"subSport\":\"trail\",\"shoeId\":\"shoe-1\",\"device\":\"Watch 5\",\"manual\":true,\"modifiedAt\":\"2026-11-20T08:00:00.250Z\",\"deleted\":true,\"source\":\"https://watch.example/api\"}");
    }

    @Test
    void what_was_written_is_read_as_the_same_event() throws Exception {
        for (RunRecorded.Builder run : List.of(SampleRun.full(), SampleRun.bare())) {
            RunRecorded sent = RunContent.identified(run);

            assertThat(accepted(RunJson.write(sent).toString())).isEqualTo(sent);
        }
    }

    @Test
    void what_is_left_out_stays_unknown_and_a_watch_is_assumed() throws Exception {
        RunRecorded run = accepted(BARE);

        assertThat(List.of(run.getManual(), run.getDeleted())).containsOnly(false);
        assertThat(run.getDistanceMeters()).isNull();
        assertThat(run.getMovingSeconds()).isNull();
        assertThat(run.getAscentMeters()).isNull();
        assertThat(run.getDescentMeters()).isNull();
        assertThat(run.getAverageCadenceSpm()).isNull();
        assertThat(run.getModifiedAt()).isNull();
        assertThat(run.getReceivedAt()).isEqualTo(RECEIVED_AT);
        assertThat(run.getOccurredAtOffsetSeconds()).isEqualTo(3_600);
    }

    @Test
    void a_run_without_id_has_one_that_follows_from_runner_source_and_start() throws Exception {
        UUID runId = accepted(BARE).getRunId();

        assertThat(runId)
                .isEqualTo(EventIds.run("r-481516", "https://watch.example/api", SampleRun.STARTED_AT))
                .isEqualTo(accepted(BARE.replace("3600", "3500")).getRunId())
                .isEqualTo(accepted(BARE.replace("07:30:00+01:00", "06:30:00.0004Z"))
                        .getRunId())
                .isNotEqualTo(accepted(BARE.replace("07:30:00+01:00", "07:30:01+01:00"))
                        .getRunId())
                .isNotEqualTo(
                        accepted(BARE.replace("watch.example", "phone.example")).getRunId());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "runId | \"7\"",
                "runId | \"00000000-0000-0000-0000-000000000000\"",
                "runnerId | \"a@b.example\"",
                "startedAt | \"2026-11-20T07:30:00\"",
                "startedAt | \"yesterday\"",
                "startedAt | 1795156200",
                "startedAt | \"2026-11-20T09:30:00+01:00\"",
                "startedAt | \"1899-11-20T09:30:00+01:00\"",
                "zone | \"Mars/Base\"",
                "durationSeconds | 0",
                "durationSeconds | 3600.5",
                "durationSeconds | \"3600\"",
                "durationSeconds | 604801",
                "durationSeconds | 99999999999999999999999999999",
                "movingSeconds | -1",
                "movingSeconds | 3601",
                "distanceMeters | -0.1",
                "distanceMeters | \"8 km\"",
                "distanceMeters | 1e999",
                "distanceMeters | 43201",
                "ascentMeters | 100001",
                "descentMeters | -1",
                "averageCadenceSpm | 0",
                "averageCadenceSpm | 401",
                "sport | \"Running\"",
                "subSport | \"\"",
                "shoeId | \"the blue ones\"",
                "device | \"a\\nb\"",
                "manual | \"yes\"",
                "manual | 1",
                "modifiedAt | \"2026-11-20T09:35:01+01:00\"",
                "modifiedAt | \"2026-11-20\"",
                "deleted | 0",
                "source | \"two words\"",
                "distanceMeters | null",
                "runnerId | null"
            })
    void a_wrong_value_is_refused_by_its_field_and_not_repeated(String field, String value) throws Exception {
        String json = with(field, value);

        assertThat(refused(json)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).doesNotContain("example\"", "yesterday", "8 km", "Mars", "two words");
        });
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "durationSeconds | 1",
                "movingSeconds | 0",
                "movingSeconds | 3600",
                "distanceMeters | 0",
                "distanceMeters | 43200",
                "ascentMeters | 100000",
                "averageCadenceSpm | 400",
                "modifiedAt | \"2026-11-20T09:35:00+01:00\"",
                "startedAt | \"2026-11-20T08:35:00+01:00\""
            })
    void a_value_at_its_bound_is_taken(String field, String value) throws Exception {
        assertThat(accepted(with(field, value))).isNotNull();
    }

    @Test
    void every_required_field_is_named_at_once() throws Exception {
        assertThat(refused("{}"))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("runnerId", "startedAt", "durationSeconds", "sport", "source");
    }

    @Test
    void a_misspelt_name_is_named_and_free_text_is_counted() throws Exception {
        assertThat(refused(BARE.replace("{", "{\"distance\": 8000, \"annas best run\": 1, ")))
                .extracting(FieldProblem::field)
                .containsExactly("distance", "field number 2");
    }

    @Test
    void a_negative_zero_is_the_same_event_as_zero() throws Exception {
        assertThat(accepted(with("distanceMeters", "-0.0")).getEventId())
                .isEqualTo(accepted(with("distanceMeters", "0")).getEventId());
    }

    private static String with(String field, String value) throws NotJsonException {
        ObjectNode run = object(BARE);
        run.set(field, object("{\"value\": " + value + "}").get("value"));
        return run.toString().replace("\"Infinity\"", "1e999");
    }

    private static RunRecorded accepted(String json) throws NotJsonException {
        RunReading reading = RunJson.read(object(json), RECEIVED_AT);
        assertThat(reading).isInstanceOf(RunReading.Accepted.class);
        return ((RunReading.Accepted) reading).run();
    }

    private static List<FieldProblem> refused(String json) throws NotJsonException {
        RunReading reading = RunJson.read(object(json), RECEIVED_AT);
        assertThat(reading).isInstanceOf(RunReading.Refused.class);
        return ((RunReading.Refused) reading).problems();
    }

    private static ObjectNode object(String json) throws NotJsonException {
        return StrictJson.object(json.getBytes(UTF_8));
    }
}
