package org.hiptriage.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a platform's post of runs to the records that an outside consumer reads. */
class RunsIT {
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
    void acceptedRunsAreInTheTopicWhenTheCallerHearsOfIt() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var request = edge.posting(RunningEdge.RUNS, "[" + SampleRun.json("r-one") + "]");

        HttpResponse<String> response =
                edge.send(request.header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("{\"accepted\":1,\"refused\":[]}");
        assertThat(records("r-one")).singleElement().satisfies(message -> {
            RunRecorded run = EventSerde.of(RunRecorded.class).read(message.value());
            assertThat(run.getStartedAt()).isEqualTo("2026-11-20T06:30:00Z");
            assertThat(run.getDistanceMeters()).isEqualTo(10_020.5);
            assertThat(run.getAscentMeters()).isNull();
            assertThat(run.getRunId())
                    .isEqualTo(EventIds.run("r-one", "https://watch.example/api", run.getStartedAt()));
            assertThat(header(message, "ce_id")).isEqualTo(run.getEventId().toString());
            assertThat(header(message, "ce_source")).isEqualTo("https://watch.example/api");
            assertThat(header(message, "ce_time")).isEqualTo("2026-11-20T06:30:00Z");
            assertThat(header(message, "traceparent")).startsWith("00-" + trace).doesNotContain("00f067aa0ba902b7");
        });
    }

    @Test
    void eachRunIsAcceptedOrRefusedByItself() throws Exception {
        String wrong = SampleRun.json("r-mixed", 1).replace("10020.5", "-424242");
        String manyWrong = SampleRun.json("r-mixed", 2).replace("3120", "0").replace("running", "Running");

        HttpResponse<String> response = edge.runs("[%s, %s, %s, 7, %s]"
                .formatted(SampleRun.json("r-mixed"), wrong, manyWrong, SampleRun.json("r-mixed", 4)));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body())
                .startsWith(
                        "{\"accepted\":2,\"refused\":[{\"index\":1,\"field\":\"distanceMeters\",\"reason\":\"must be")
                .contains("{\"index\":2,\"field\":\"durationSeconds\",", "\"errors\":[{\"field\":\"durationSeconds\"")
                .contains("{\"index\":3,\"field\":\"\",\"reason\":\"must be a JSON object")
                .doesNotContain("424242", "Running", "r-mixed");
        assertThat(records("r-mixed")).hasSize(2);
    }

    @Test
    void aRepeatIsTheSameEventAndACorrectionOrDeletionIsAnotherOfTheSameRun() throws Exception {
        String run = SampleRun.json("r-again");
        String corrected = run.replace("10020.5", "9800").replace("}", ", \"modifiedAt\": \"2026-11-20T09:00:00Z\"}");
        String deleted = run.replace("}", ", \"deleted\": true}");

        for (String sent : List.of(run, run, corrected, deleted)) {
            assertThat(edge.runs("[" + sent + "]").statusCode()).isEqualTo(202);
        }

        List<RunRecorded> runs = runs("r-again");
        assertThat(runs.stream().map(RunRecorded::getRunId).distinct()).hasSize(1);
        assertThat(runs.stream().map(RunRecorded::getEventId).distinct()).hasSize(3);
        assertThat(runs.get(0).getEventId()).isEqualTo(runs.get(1).getEventId());
    }

    @Test
    void tenThousandLinesAreAcceptedInOnePost() throws Exception {
        String lines = SampleRun.lines("r-many", 10_000);

        // How long that takes is what benchmarks/runs measures.
        HttpResponse<String> response = edge.runLines(lines);

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).isEqualTo("{\"accepted\":10000,\"refused\":[]}");
        assertThat(runs("r-many").stream().map(RunRecorded::getRunId).distinct())
                .hasSize(10_000);
    }

    @Test
    void oneLineTooManyIsToldWithWhatWasStored() throws Exception {
        HttpResponse<String> response = edge.runLines(SampleRun.lines("r-too-many", 10_001));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body())
                .contains("at most 10000 runs", "10000 runs are stored, 0 were refused", "\"accepted\":10000");
        assertThat(records("r-too-many")).hasSize(10_000);
    }

    @Test
    void emptyLinesAndWindowsEndsAreNoRuns() throws Exception {
        String lines = "\n\r\n" + SampleRun.json("r-ends") + "\r\n  \n" + SampleRun.json("r-ends", 1) + "\r\n\n";

        assertThat(edge.runLines(lines).body()).isEqualTo("{\"accepted\":2,\"refused\":[]}");
    }

    @Test
    void theApiDescriptionTellsOfBothForms() throws Exception {
        assertThat(edge.get("/v3/api-docs").body())
                .contains("/api/v1/runs", "application/x-ndjson", "averageCadenceSpm", "Example Watch 5", "refused");
    }

    private static List<RunRecorded> runs(String runnerId) {
        return records(runnerId).stream()
                .map(message -> EventSerde.of(RunRecorded.class).read(message.value()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records(String runnerId) {
        return new OutsideConsumer(broker.bootstrapServers())
                .records("run-events", message -> message.key().equals(runnerId));
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
