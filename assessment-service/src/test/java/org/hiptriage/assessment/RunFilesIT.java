package org.hiptriage.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.AbstractStringAssert;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.schemas.serde.EventSerde;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a watch's file to the records that an outside consumer reads, and every way to be refused over HTTP. */
class RunFilesIT {
    private static final String REFUSED = "r-refused";
    private static final String RUN = """
            <gpx version="1.1" creator="Example Watch"><trk><name>r-secret</name><type>running</type><trkseg>
            <trkpt lat="55.600" lon="12.5"><ele>10</ele><time>2026-11-20T06:30:00Z</time></trkpt>
            <trkpt lat="55.601" lon="12.5"><ele>25</ele><time>2026-11-20T06:30:40Z</time></trkpt>
            <trkpt lat="55.602" lon="12.5"><ele>16</ele><time>2026-11-20T06:31:20Z</time></trkpt>
            </trkseg></trk></gpx>""";

    @TempDir
    static Path data;

    static TestBroker broker;
    static RunningEdge edge;

    @BeforeAll
    static void start() throws Exception {
        broker = new TestBroker(data).start();
        edge = new RunningEdge(
                        broker.bootstrapServers(),
                        "--hip.runs.file.max-size=1MB",
                        "--hip.runs.file.memory=8MB",
                        "--hip.runs.file.upload-timeout=2s")
                .awaitReady();
    }

    @AfterAll
    static void nothingOfWhatWasRefusedIsPublished() {
        List<ConsumerRecord<String, byte[]>> records = of(REFUSED);
        edge.close();
        broker.close();
        assertThat(records).isEmpty();
    }

    @Test
    void anAcceptedFileIsInTheTopicWhenTheCallerHearsOfIt_andSaysWhatWasUnderstood() throws Exception {
        HttpResponse<String> response =
                upload("r-481516", "?shoeId=shoe-2&zone=Europe/Copenhagen", BodyPublishers.ofString(RUN), "text/plain");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body())
                .startsWith("{\"accepted\":1,\"runs\":[{\"runId\":\"")
                .contains(
                        "\"runnerId\":\"r-481516\",\"startedAt\":\"2026-11-20T07:30:00+01:00\",\"zone\":\"Europe/Copenhagen\"")
                .contains(
                        "\"durationSeconds\":80,\"movingSeconds\":80,\"distanceMeters\":222.7,\"ascentMeters\":15.0,\"descentMeters\":9.0")
                .contains(
                        "\"sport\":\"running\",\"shoeId\":\"shoe-2\",\"device\":\"Example Watch\",\"manual\":false,\"deleted\":false")
                .endsWith("\"source\":\"/assessment-service/files/gpx\"}],\"refused\":[]}")
                .doesNotContain("r-secret");
        assertThat(of("r-481516")).singleElement().satisfies(message -> {
            RunRecorded run = EventSerde.of(RunRecorded.class).read(message.value());
            assertThat(run.getStartedAt()).isEqualTo("2026-11-20T06:30:00Z");
            assertThat(run.getDistanceMeters()).isEqualTo(222.7);
            assertThat(run.getAverageCadenceSpm()).isNull();
            assertThat(new String(message.headers().lastHeader("ce_source").value(), UTF_8))
                    .isEqualTo("/assessment-service/files/gpx");
            assertThat(new String(message.headers().lastHeader("ce_id").value(), UTF_8))
                    .isEqualTo(run.getEventId().toString());
        });
    }

    @Test
    void theSameFileAsBodyAndInAFormIsTheSameRun() throws Exception {
        String asBody = upload("r-twice", "", BodyPublishers.ofString(RUN), "application/octet-stream")
                .body();
        String inForm = form("r-twice", RUN.getBytes(UTF_8)).body();

        assertThat(inForm).isEqualTo(asBody);
        assertThat(of("r-twice"))
                .hasSize(2)
                .extracting(message ->
                        new String(message.headers().lastHeader("ce_id").value(), UTF_8))
                .satisfies(ids -> assertThat(ids.get(0)).isEqualTo(ids.get(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/gpx+xml", "application/vnd.ant.fit", "image/png", "application/json; charset=latin1"
            })
    void theMediaTypeDoesNotMatter(String type) throws Exception {
        assertThat(upload("r-types", "", BodyPublishers.ofString(RUN), type).statusCode())
                .isEqualTo(202);
    }

    @Test
    void aBrokenTrackIsNamedBesideAGoodOne() throws Exception {
        String both = RUN.replace("</gpx>", "<trk><trkseg><trkpt lat='NaN' lon='2'/></trkseg></trk></gpx>");

        HttpResponse<String> response = upload("r-both", "", BodyPublishers.ofString(both), "application/gpx+xml");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body())
                .contains("\"accepted\":1,", "\"refused\":[{\"index\":1,\"field\":\"points\",\"reason\":\"has a point");
        assertThat(of("r-both")).hasSize(1);
    }

    @Test
    void aFileWithoutAnyRunIs422AndNamesWhatIsWrong() throws Exception {
        String route = RUN.replaceAll("<time>[^<]*</time>", "");

        refused(send(route), 422).contains("\"errors\":[{\"field\":\"[0].startedAt\"", "route and not a run");
    }

    @Test
    void whatCannotBeReadIs400() throws Exception {
        refused(send(""), 400).contains("empty");
        refused(send("<gpx>"), 400).contains("cut off", "Nothing was published");
        refused(send("<!DOCTYPE gpx [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><gpx>&x;</gpx>"), 400)
                .contains("document type");
        refused(send("\u000e \u0000\u0000\u0010\u0000\u0000\u0000.FIT\u0000\u0000"), 400)
                .contains("cut off");
    }

    @Test
    void anotherFormatOrAnArchiveIs415() throws Exception {
        var gzipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(gzipped)) {
            gzip.write(RUN.getBytes(UTF_8));
        }

        refused(upload(REFUSED, "", BodyPublishers.ofByteArray(gzipped.toByteArray()), "application/gpx+xml"), 415)
                .contains("gzip", "Unpack it");
        refused(send("PK\u0003\u0004"), 415).contains("ZIP", "Unpack it");
        refused(send("%PDF-1.7"), 415).contains("neither FIT nor GPX nor TCX");
        var encoded = edge.request(path(REFUSED, "")).header("Content-Encoding", "gzip");
        refused(edge.send(encoded.POST(BodyPublishers.ofByteArray(gzipped.toByteArray()))), 415)
                .contains("Content-Encoding");
    }

    @Test
    void whatTheCallerSaysBesideTheFileIsCheckedFirst() throws Exception {
        refused(upload(REFUSED, "?shoeId=my%20shoe&zone=Mars/Olympus", BodyPublishers.ofString(RUN), "text/xml"), 422)
                .contains("\"shoeId\"", "\"zone\"")
                .doesNotContain("my shoe", "Olympus");
        refused(upload("anna@example.org", "", BodyPublishers.ofString(RUN), "text/xml"), 422)
                .contains("\"runnerId\"")
                .doesNotContain("anna");
    }

    @Test
    void theLastByteThatIsTaken() throws Exception {
        String padded = RUN + " ".repeat(1024 * 1024 - RUN.length());

        assertThat(upload("r-sized", "", BodyPublishers.ofString(padded), "text/xml")
                        .statusCode())
                .isEqualTo(202);
        assertThat(form("r-sized", padded.getBytes(UTF_8)).statusCode()).isEqualTo(202);
        refused(send(padded + " "), 413).contains("1048576 bytes");
        refused(form(REFUSED, (padded + " ").getBytes(UTF_8)), 413).contains("1048576 bytes");
    }

    @Test
    void aHundredMegabytesAre413_announcedOrNot() throws Exception {
        byte[] megabyte = new byte[1024 * 1024];

        refused(
                upload(
                        REFUSED,
                        "",
                        BodyPublishers.ofByteArrays(java.util.Collections.nCopies(100, megabyte)),
                        "text/xml"),
                413);
        refused(upload(REFUSED, "", BodyPublishers.ofInputStream(() -> hundred(megabyte)), "text/xml"), 413);
        assertThat(upload("r-after", "", BodyPublishers.ofString(RUN), "text/xml")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void formsThatHoldNoSingleFileAre400() throws Exception {
        refused(multipart("--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n--b--\r\n"), 400)
                .contains("exactly one part");
        String file = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.gpx\"\r\n\r\n" + RUN + "\r\n";
        refused(multipart(file + file + "--b--\r\n"), 400).contains("exactly one part");
        refused(multipart(file), 400).contains("Nothing was published");
        refused(multipart("nothing of a form"), 400).contains("Nothing was published");
        refused(multipart(""), 400).contains("Nothing was published");
        var unbounded = edge.request(path(REFUSED, "")).header("Content-Type", "multipart/form-data");
        refused(edge.send(unbounded.POST(BodyPublishers.ofString(RUN))), 400).contains("Nothing was published");
    }

    @Test
    void aFileThatComesTooSlowlyIs408() throws Exception {
        try (Socket socket = edge.announce(path(REFUSED, ""), "application/octet-stream", 10_000)) {
            socket.getOutputStream().write(RUN.getBytes(UTF_8));

            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void moreFilesThanThereIsMemoryForAre503_andAllOfItComesBack() throws Exception {
        byte[] most = (RUN + " ".repeat(1024 * 1024 - RUN.length())).getBytes(UTF_8);
        List<Socket> slow = new java.util.ArrayList<>();
        try {
            // Each holds twice its megabyte, but for the byte that is missing.
            for (int count = 0; count < 5; count++) {
                Socket socket = edge.announce(path(REFUSED, ""), "application/octet-stream", most.length);
                slow.add(socket);
                sendAllButTheLast(socket, most);
            }
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            List<String> answers = slow.stream().map(RunFilesIT::status).toList();

            assertThat(answers).contains("HTTP/1.1 503").contains("HTTP/1.1 408");
            assertThat(System.nanoTime()).isLessThan(deadline);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        assertThat(upload("r-after", "", BodyPublishers.ofByteArray(most), "text/xml")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void theApiDescriptionTellsOfIt() throws Exception {
        assertThat(edge.get("/v3/api-docs").body())
                .contains("/api/v1/runners/{runnerId}/runs/files", "multipart/form-data", "UnderstoodRuns", "shoeId");
        refused(edge.get(path(REFUSED, "")), 405);
    }

    private static void sendAllButTheLast(Socket socket, byte[] body) {
        try {
            socket.getOutputStream().write(body, 0, body.length - 1);
        } catch (java.io.IOException e) {
            // Who is refused may be hung up on while still sending.
        }
    }

    private static String status(Socket socket) {
        try {
            return new String(socket.getInputStream().readNBytes(12), UTF_8);
        } catch (java.io.IOException e) {
            // The answer may be lost with the connection of a body that nobody wanted.
            return "HTTP/1.1 503";
        }
    }

    private static InputStream hundred(byte[] megabyte) {
        return new SequenceInputStream(
                java.util.Collections.enumeration(java.util.Collections.nCopies(100, megabyte).stream()
                        .map(ByteArrayInputStream::new)
                        .toList()));
    }

    private static HttpResponse<String> send(String file) throws Exception {
        return upload(
                REFUSED,
                "",
                BodyPublishers.ofByteArray(file.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)),
                "text/xml");
    }

    private static HttpResponse<String> upload(String runnerId, String query, BodyPublisher body, String type)
            throws Exception {
        return edge.send(
                edge.request(path(runnerId, query)).header("Content-Type", type).POST(body));
    }

    private static HttpResponse<String> form(String runnerId, byte[] file) throws Exception {
        byte[] before =
                "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"run.fit\"\r\nContent-Type: text/plain\r\n\r\n"
                        .getBytes(UTF_8);
        var body = BodyPublishers.ofByteArrays(List.of(before, file, "\r\n--b--\r\n".getBytes(UTF_8)));
        return upload(runnerId, "", body, "multipart/form-data; boundary=b");
    }

    private static HttpResponse<String> multipart(String body) throws Exception {
        return upload(REFUSED, "", BodyPublishers.ofString(body), "multipart/form-data; boundary=b");
    }

    private static String path(String runnerId, String query) {
        return "/api/v1/runners/" + runnerId + "/runs/files" + query;
    }

    private static List<ConsumerRecord<String, byte[]>> of(String runnerId) {
        return new OutsideConsumer(broker.bootstrapServers())
                .records("run-events", message -> message.key().equals(runnerId));
    }

    private static AbstractStringAssert<?> refused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        return assertThat(response.body())
                .startsWith("{\"type\":\"about:blank\",\"title\":")
                .doesNotContain(REFUSED, "Exception", "org.", "secret");
    }
}
