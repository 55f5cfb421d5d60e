package org.hiptriage.examples;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports a run and an assessment over HTTP, and waits for the result. Argument: the runner's id. */
public final class Report {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Report() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        String runner = arguments.length > 0 ? arguments[0] : "r-" + UUID.randomUUID();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        JsonNode runs = post("/api/v1/runs", """
                [{"runnerId": "%s", "startedAt": "%s", "durationSeconds": 2700, "distanceMeters": 7600,
                  "sport": "running", "source": "https://watch.example"}]
                """.formatted(runner, now.minus(3, ChronoUnit.DAYS)));
        System.out.println(runs.get("accepted").asInt() + " run accepted");

        // The caller's own assessmentId makes it safe to send once more where no answer came.
        JsonNode receipt = post("/api/v1/assessments", """
                {"assessmentId": "%s", "runnerId": "%s", "observedAt": "%s", "age": 34, "side": "left", "painScore": 4,
                 "findings": {
                   "site.lateral-hip": "present", "sign.tender-outer-hip": "present",
                   "flag.deformed-or-shortened": "absent", "flag.cannot-move": "absent",
                   "flag.cannot-bear-weight": "absent", "flag.intense-pain": "absent", "flag.sudden-swelling": "absent",
                   "flag.fever": "absent", "flag.chills": "absent", "flag.hot-red-joint": "absent"}}
                """.formatted(UUID.randomUUID(), runner, now));
        JsonNode result = result(receipt.get("resultUrl").asString());
        System.out.println(runner + ": " + result.get("level").asString() + ", possible causes: "
                + result.get("conditions").findValuesAsString("code"));
    }

    private static JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(Place.ASSESSMENT_URL + path))
                        .header("Authorization", "Bearer " + Place.platformToken())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The result as soon as it is there; until then there is nothing at its address. */
    private static JsonNode result(String url) throws IOException, InterruptedException {
        for (int tries = 0; tries < 150; tries++) {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Authorization", "Bearer " + Place.platformToken())
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return JSON.readTree(answer.body());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IOException("no result at " + url);
    }
}
