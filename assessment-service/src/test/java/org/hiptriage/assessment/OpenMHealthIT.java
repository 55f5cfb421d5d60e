package org.hiptriage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.serde.EventSerde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a data point of a mobile-health standard to the record that an outside consumer reads. */
class OpenMHealthIT {
    private static final String POINT = """
            {"header": {"uuid": "5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e21", "user_id": "anna.smith",
                        "schema_id": {"namespace": "ieee", "name": "physical-activity", "version": "1.0"},
                        "source_creation_date_time": "2026-11-20T08:30:00+01:00"},
             "body": {"activity_name": "running",
                      "effective_time_frame": {"time_interval": {
                          "start_date_time": "2026-11-20T07:30:00+01:00", "duration": {"value": 52, "unit": "min"}}},
                      "distance": {"value": 10, "unit": "km"}}}""";

    @TempDir
    static Path data;

    static TestBroker broker;
    static RunningEdge edge;

    @BeforeAll
    static void start() throws Exception {
        broker = new TestBroker(data).start();
        edge = new RunningEdge(broker.bootstrapServers()).awaitReady();
    }

    @AfterAll
    static void stop() {
        edge.close();
        broker.close();
    }

    @Test
    void aDataPointIsInTheTopicAndTheAnswerSaysHowItWasUnderstood() throws Exception {
        HttpResponse<String> response = post("r-one", POINT);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body())
                .isEqualTo(
                        "{\"accepted\":1,\"runs\":[{\"runId\":\"5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e21\",\"runnerId\":\"r-one\",\"startedAt\":\"2026-11-20T07:30:00+01:00\",\"durationSeconds\":3120,\"distanceMeters\":10000.0,\"sport\":\"running\",\"manual\":false,\"deleted\":false,\"source\":\"/assessment-service/openmhealth\"}],\"refused\":[]}");
        assertThat(runs("r-one")).singleElement().satisfies(run -> {
            assertThat(run.getDistanceMeters()).isEqualTo(10_000);
            assertThat(run.toString()).doesNotContain("anna");
        });
    }

    @Test
    void eachOfManyIsAcceptedOrRefusedByItself() throws Exception {
        String wrong = POINT.replace("\"km\"", "\"parsec\"");

        HttpResponse<String> response = post("r-many", "[" + wrong + "," + POINT + ", 7]");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body())
                .startsWith("{\"accepted\":1,\"runs\":[{")
                .contains("\"refused\":[{\"index\":0,\"field\":\"body.distance.unit\"", "{\"index\":2,")
                .doesNotContain("parsec", "anna");
        assertThat(runs("r-many")).hasSize(1);
    }

    @Test
    void whatCannotBeTakenIsAProblem() throws Exception {
        refused(
                post("r-bad", "[" + POINT.replace("running", "x").replace("km", "parsec") + "]"),
                422,
                "[0].body.distance.unit");
        refused(post("r-bad", "[]"), 422, "There is no run in the body.");
        refused(post("r-bad", "7"), 400, "must be a JSON array or object");
        refused(post("r-bad", "{\"header\": "), 400, "Nothing was accepted");
        refused(post("anna@example.org", POINT), 422, "\"runnerId\"");
        refused(post("r-bad", "[" + "7,".repeat(1_000) + "7]"), 413, "at most 1000");
        refused(post("r-bad", " ".repeat(1024 * 1024 + 1)), 413, "1048576 bytes");
        assertThat(runs("r-bad")).isEmpty();
    }

    @Test
    void theApiDescriptionTellsOfIt() throws Exception {
        assertThat(edge.get("/v3/api-docs").body())
                .contains("/api/v1/runners/{runnerId}/runs/openmhealth", "trail running", "#/components/schemas/Run\"");
    }

    private static void refused(HttpResponse<String> response, int status, String words) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains(words).doesNotContain("parsec", "anna");
    }

    private static HttpResponse<String> post(String runnerId, String json) throws Exception {
        return edge.send(edge.posting("/api/v1/runners/" + runnerId + "/runs/openmhealth", json));
    }

    private static List<RunRecorded> runs(String runnerId) {
        return new OutsideConsumer(broker.bootstrapServers())
                .records("run-events", message -> message.key().equals(runnerId)).stream()
                        .map(message -> EventSerde.of(RunRecorded.class).read(message.value()))
                        .toList();
    }
}
