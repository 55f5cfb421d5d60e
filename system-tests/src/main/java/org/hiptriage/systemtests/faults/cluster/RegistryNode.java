package org.hiptriage.systemtests.faults.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.hiptriage.localstack.registry.Registry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema registry, whose ids stand in the records of all who know of it. */
public final class RegistryNode {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final int port;
    private final Program program;

    private RegistryNode(int port, Program program) {
        this.port = port;
        this.program = program;
    }

    /**
     * One that does not run yet.
     *
     * @param home the folder that it was unpacked to
     * @throws org.hiptriage.localstack.process.StackFailure where it is not there, or no Java that is new enough for it
     */
    static RegistryNode of(Path home, Ports ports, Places places) {
        int port = ports.next();
        Path data = places.of(Registry.NAME);
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RegistryNode(
                port,
                new Program(
                        "schema registry",
                        places.log(Registry.NAME),
                        Registry.find(home).command(),
                        Registry.settings(data, port, ports.next())));
    }

    /** Its process. */
    public Program program() {
        return program;
    }

    /** The root of its interface. */
    String url() {
        return Registry.url(port);
    }

    /** Whether it answers. */
    public boolean isReady() {
        return program.isRunning() && Registry.isReady(port);
    }

    /** Takes one more version of a subject; its id. */
    public int register(String subject, Schema schema) {
        String body = JSON.writeValueAsString(Map.of("schema", schema.toString()));
        return ask(HttpRequest.newBuilder(URI.create(url() + "/subjects/" + subject + "/versions"))
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .map(answer -> answer.get("id").asInt())
                .orElseThrow();
    }

    /** The schema with this id; empty where there is none. */
    public Optional<Schema> schema(int id) {
        return ask(HttpRequest.newBuilder(URI.create(url() + "/schemas/ids/" + id)))
                .map(answer -> new Schema.Parser().parse(answer.get("schema").asString()));
    }

    private Optional<JsonNode> ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.timeout(WITHIN).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("the registry answered " + answer.statusCode() + " " + answer.body());
            }
            return Optional.of(JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
