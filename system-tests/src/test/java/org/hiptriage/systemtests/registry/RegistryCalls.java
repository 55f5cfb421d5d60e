package org.hiptriage.systemtests.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registry over HTTP, as an operator or another producer uses it. */
record RegistryCalls(String root) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    /** What stands at this path. */
    JsonNode get(String path) {
        return JSON.readTree(send(request(path).GET()).body());
    }

    /** Asks to register a schema under a subject. */
    HttpResponse<String> register(String subject, String schema, String references) {
        var body = JSON.createObjectNode().put("schema", schema);
        body.set("references", JSON.readTree(references));
        return send(request("/subjects/" + subject + "/versions")
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** The id in an answer. */
    static int id(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).get("id").asInt();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + "/apis/ccompat/v7" + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
