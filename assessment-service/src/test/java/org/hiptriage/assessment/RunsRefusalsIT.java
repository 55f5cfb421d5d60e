package org.hiptriage.assessment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a post of runs is refused as a whole or in part: the stated answer, no value in it, only what was accepted published. */
class RunsRefusalsIT {
    private static final String GOOD = "r-good";
    private static final String BAD = "r-refused";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @TempDir
    static Path data;

    static TestBroker broker;
    static RunningEdge edge;

    @BeforeAll
    static void start() throws Exception {
        broker = new TestBroker(data).start();
        edge = new RunningEdge(broker.bootstrapServers(), "--hip.runs.timeout=2s", "--hip.runs.max-stream-size=25MB")
                .awaitReady();
    }

    @AfterAll
    static void onlyWhatWasAcceptedIsPublished() {
        var records = new OutsideConsumer(broker.bootstrapServers()).records("run-events", any -> true);
        edge.close();
        broker.close();
        assertThat(records).extracting(ConsumerRecord::key).containsOnly(GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "runs",
                "{}",
                "[",
                "[{\"distanceMeters\": 1, \"distanceMeters\": 2}]",
                "[{\"distanceMeters\": 99999999999999999999999999999999999}]",
                "[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]",
                "[] []",
                "null"
            })
    void whatIsNoJsonArrayIs400(String body) throws Exception {
        refused(edge.runs(body), 400).contains("\"title\":\"Not JSON\"");
    }

    @Test
    void anArrayInAnotherEncodingThanUtf8Is400() throws Exception {
        byte[] latin = ("[" + SampleRun.json("r-é") + "]").getBytes(ISO_8859_1);
        var request = edge.request(RunningEdge.RUNS).POST(BodyPublishers.ofByteArray(latin));

        refused(edge.send(request.header("Content-Type", RunningEdge.JSON)), 400)
                .contains("UTF-8");
    }

    @Test
    void anArrayOfMoreThanAThousandIs413AndNothingOfItIsStored() throws Exception {
        refused(edge.runs(SampleRun.array(BAD, 1_001)), 413).contains("at most 1000 runs", "Nothing was accepted");
    }

    @Test
    void tensOfThousandsOfTinyValuesAreNotReadIntoMemory() throws Exception {
        refused(edge.runs("[" + "{},".repeat(120_000) + "{}]"), 400).contains("too many");
    }

    @Test
    void whereNothingWasAcceptedEachRunAndFieldIsNamedAndNoValue() throws Exception {
        String wrong = SampleRun.json(BAD).replace("10020.5", "-424242");

        refused(edge.runs("[" + wrong + ", {}]"), 422)
                .contains("\"errors\":[{\"field\":\"[0].distanceMeters\"", "{\"field\":\"[1].runnerId\"")
                .contains("\"accepted\":0,\"refused\":[{\"index\":0,\"field\":\"distanceMeters\"")
                .doesNotContain("424242");
        refused(edge.runs("[]"), 422).contains("There is no run in the body.");
        refused(edge.runLines("\n"), 422).contains("There is no run in the body.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "runs",
                "[]",
                "{\"distanceMeters\": 1, \"distanceMeters\": 2}",
                "{\"distanceMeters\": 99999999999999999999999999999999999}",
                "{\"distanceMeters\": [[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]}",
                "{} {}",
                "{\"runnerId\": \"r-refused\""
            })
    void aBrokenLineIsRefusedByItself(String line) throws Exception {
        accepted(edge.runLines(SampleRun.json(GOOD) + "\n" + line + "\n" + SampleRun.json(GOOD, 1)), 2)
                .contains("\"refused\":[{\"index\":1,\"field\":\"\",\"reason\":\"The line ");
    }

    @Test
    void aLineInAnotherEncodingThanUtf8IsRefusedByItself() throws Exception {
        byte[] lines = (SampleRun.json("r-é") + "\n" + SampleRun.json(GOOD)).getBytes(ISO_8859_1);

        accepted(edge.runLines(BodyPublishers.ofByteArray(lines)), 1).contains("{\"index\":0,", "not valid UTF-8");
    }

    @Test
    void aLineOfTenMegabytesIsRefusedByItselfAndNeverHeld() throws Exception {
        String good = SampleRun.json(GOOD);
        byte[] endless = new byte[TEN_MEGABYTES];
        var body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream((good + "\n").getBytes(UTF_8)),
                new ByteArrayInputStream(endless),
                new ByteArrayInputStream(("\n" + good).getBytes(UTF_8))))));

        accepted(edge.runLines(body), 2)
                .contains("{\"index\":1,\"field\":\"\",\"reason\":\"must be a line of at most 8192");
    }

    @Test
    void theLongestLineIsTakenAndOneByteMoreIsNot() throws Exception {
        String good = SampleRun.json(GOOD);
        String longest = good + " ".repeat(8_192 - good.length());

        accepted(edge.runLines(longest + "\n" + longest + " "), 1).contains("{\"index\":1,");
    }

    @Test
    void manyRefusedLinesDoNotMakeAHugeAnswer() throws Exception {
        String line = "{" + "\"a%d\": 1,".repeat(500).formatted((Object[]) numbers(500)) + "\"b\": 1}\n";

        assertThat(edge.runLines(line.repeat(2_000)).body().length()).isLessThan(2_000_000);
    }

    @Test
    void tooManyBytesAreToldWithWhatWasStored() throws Exception {
        byte[] start = (SampleRun.json(GOOD) + "\n").getBytes(UTF_8);
        var body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                new ByteArrayInputStream(start), new ByteArrayInputStream(new byte[3 * TEN_MEGABYTES])));

        refused(edge.runLines(body), 413).contains("at most 26214400 bytes", "1 runs are stored", "\"accepted\":1");
    }

    @Test
    void announcedBytesBeyondTheLimitAre413AtOnce() throws Exception {
        refused(edge.runs(" ".repeat(1024 * 1024 + 1)), 413).contains("1048576 bytes", "Nothing was accepted");
    }

    @Test
    void linesThatComeTooSlowlyAre408WithWhatWasStored() throws Exception {
        byte[] start = (SampleRun.json(GOOD) + "\n" + SampleRun.json(GOOD, 1) + "\n{").getBytes(UTF_8);
        long before = System.nanoTime();
        try (Socket socket = edge.announce(RunningEdge.RUNS, RunningEdge.NDJSON, 10_000)) {
            socket.getOutputStream().write(start);

            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 408").contains("2 runs are stored", "\"accepted\":2");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-ndjson; charset=ISO-8859-1", "application/xml"})
    void anotherMediaTypeIs415(String type) throws Exception {
        var request = edge.request(RunningEdge.RUNS).POST(BodyPublishers.ofString(SampleRun.json(BAD)));

        refused(edge.send(request.header("Content-Type", type)), 415);
    }

    private static Integer[] numbers(int count) {
        return java.util.stream.IntStream.range(0, count).boxed().toArray(Integer[]::new);
    }

    private static AbstractStringAssert<?> accepted(HttpResponse<String> response, int count) {
        assertThat(response.statusCode()).isEqualTo(202);
        return assertThat(response.body())
                .startsWith("{\"accepted\":" + count + ",")
                .doesNotContain(GOOD, "r-refused", "org.");
    }

    private static AbstractStringAssert<?> refused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        return assertThat(response.body())
                .startsWith("{\"type\":\"about:blank\",\"title\":")
                .contains("\"status\":" + status)
                .doesNotContain(BAD, "Exception", "org.");
    }
}
