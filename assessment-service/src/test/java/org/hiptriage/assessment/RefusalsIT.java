package org.hiptriage.assessment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to be refused over HTTP: the stated problem, no answer in it, and nothing published. */
class RefusalsIT {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @TempDir
    static Path data;

    static TestBroker broker;
    static RunningEdge edge;

    @BeforeAll
    static void start() throws Exception {
        broker = new TestBroker(data).start();
        edge = new RunningEdge(broker.bootstrapServers(), "--hip.body.timeout=500ms").awaitReady();
    }

    @AfterAll
    static void nothingWasPublishedByAnyOfThese() {
        var records = new OutsideConsumer(broker.bootstrapServers()).records("symptom-events", any -> true);
        edge.close();
        broker.close();
        assertThat(records).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hip hurts",
                "[]",
                "\"text\"",
                "{\"age\": NaN}",
                "{} {}",
                "{\"painScore\": 7, \"painScore\": 2}",
                "{\"painScore\": 7"
            })
    void whatIsNotOneJsonObjectIs400(String body) throws Exception {
        refused(edge.report(body), 400).contains("\"title\":\"Not JSON\"");
    }

    @Test
    void malformedUtf8Is400() throws Exception {
        byte[] latin = sample().replace("r-refused", "r-é").getBytes(ISO_8859_1);

        refused(edge.send(json(BodyPublishers.ofByteArray(latin))), 400).contains("UTF-8");
        refused(edge.send(json(BodyPublishers.ofByteArray(sample().getBytes(UTF_16)))), 400);
    }

    @Test
    void everyWrongFieldIsNamedAtOnceAndNoValueIsEchoed() throws Exception {
        String body = """
                {"runnerId": "anna@example.org", "age": 131, "painScore": "seventy", "side": "middle",
                 "findings": {"flag.fever": "burning", "site.nowhere": "present"}}""";

        refused(edge.report(body), 422)
                .contains("\"runnerId\"", "\"age\"", "\"painScore\"", "\"side\"", "\"observedAt\"")
                .contains("\"findings.flag.fever\"", "\"findings.site.nowhere\"", "\"findings.flag.chills\"")
                .doesNotContain("anna", "131", "seventy", "middle", "burning");
    }

    @Test
    void aTimeMoreThanFiveMinutesAheadIs422() throws Exception {
        String ahead = Instant.now().plus(Duration.ofMinutes(6)).toString();

        refused(edge.report(sample().replace("2026-11-20T07:30:00+01:00", ahead)), 422)
                .contains("\"observedAt\"")
                .doesNotContain(ahead);
    }

    @Test
    void tenMegabytesAre413WithoutWaitingForThem() throws Exception {
        long before = System.nanoTime();

        refused(edge.send(json(BodyPublishers.ofByteArray(new byte[TEN_MEGABYTES]))), 413)
                .contains("65536 bytes");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void tenMegabytesOfUnannouncedLengthAre413() throws Exception {
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[TEN_MEGABYTES]));

        refused(edge.send(json(chunked)), 413).contains("65536 bytes");
    }

    @Test
    void theLimitIsTheLastByteThatIsTaken() throws Exception {
        String padded = "{\"note\": \"\"}" + " ".repeat(65536 - 12);

        refused(edge.report(padded), 422);
        refused(edge.report(padded + " "), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/vnd.hip+json",
                "application/json; charset=ISO-8859-1",
                "nonsense"
            })
    void anotherMediaTypeIs415(String type) throws Exception {
        refused(edge.send(post(BodyPublishers.ofString(sample())).header("Content-Type", type)), 415)
                .contains("JSON");
    }

    @Test
    void noMediaTypeOrACompressedBodyIs415() throws Exception {
        refused(edge.send(post(BodyPublishers.ofString(sample()))), 415);
        refused(edge.send(json(BodyPublishers.ofString(sample())).header("Content-Encoding", "gzip")), 415)
                .contains("Content-Encoding");
    }

    @Test
    void anotherMethodAddressOrAcceptIsAProblemToo() throws Exception {
        var put = edge.request(RunningEdge.ASSESSMENTS).PUT(BodyPublishers.ofString(sample()));

        HttpResponse<String> notAllowed = edge.send(put.header("Content-Type", "application/json"));

        refused(notAllowed, 405);
        assertThat(notAllowed.headers().firstValue("Allow")).contains("POST");
        refused(edge.get("/api/v1/assessment"), 404).doesNotContain("/api/v1/assessment\"");
        refused(edge.send(json(BodyPublishers.ofString(sample())).header("Accept", "text/html")), 406);
        refused(edge.send(json(BodyPublishers.ofString(sample())).header("Accept", "nonsense")), 406);
    }

    @Test
    void aBodyThatNeverEndsIs408() throws Exception {
        try (Socket socket = edge.announce(100)) {
            byte[] start = socket.getInputStream().readNBytes(12);

            assertThat(new String(start, UTF_8)).isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void aClientThatLeavesInTheMiddleDisturbsNobody() throws Exception {
        try (Socket socket = edge.announce(100)) {
            // Closing then sends a reset.
            socket.setSoLinger(true, 0);
        }

        assertThat(edge.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        refused(edge.report("{}"), 422);
    }

    private static String sample() {
        return SampleAssessment.json(UUID.randomUUID(), "r-refused");
    }

    private static HttpRequest.Builder post(HttpRequest.BodyPublisher body) {
        return edge.request(RunningEdge.ASSESSMENTS).POST(body);
    }

    private static HttpRequest.Builder json(HttpRequest.BodyPublisher body) {
        return post(body).header("Content-Type", "application/json");
    }

    private static AbstractStringAssert<?> refused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        return assertThat(response.body())
                .startsWith("{\"type\":\"about:blank\",\"title\":")
                .contains("\"status\":" + status)
                .contains("\"detail\":")
                .doesNotContain("r-refused", "Exception", "trace", "org.");
    }
}
