package org.hiptriage.localstack.export;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.hiptriage.localstack.access.Credentials;
import org.hiptriage.localstack.process.Folders;

/** {@code ./run export RUNNER}: asks the services that keep anything and prints one JSON object with what each of them has. */
public final class ExportCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FAILED = 1;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private ExportCommand() {}

    /** Prints it; exit status 1 where a service did not give its part, and then nothing is printed. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            String json = new ExportCommand().export(arguments[0], System.getenv());
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(json);
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(FAILED);
        }
    }

    private static String token(Map<String, String> environment) throws IOException {
        var folders = new Folders(
                Path.of(environment.getOrDefault("HIP_DATA_DIR", ".data")).toAbsolutePath());
        return Credentials.read(folders, Credentials.PLATFORM)
                .orElseThrow(() ->
                        new IOException(Credentials.file(folders) + " has no token yet: start the stack with ./run"));
    }

    private String export(String runnerId, Map<String, String> environment) throws IOException, InterruptedException {
        String runner = "/api/v1/runners/" + runnerId;
        String token = token(environment);
        return "{\"triage-service\":" + part(port(environment, "HIP_TRIAGE_PORT", "8082") + runner + "/history", token)
                + ",\"notification-service\":"
                + part(port(environment, "HIP_NOTIFICATION_PORT", "8083") + runner + "/export", token) + "}";
    }

    private String part(String address, String token) throws IOException, InterruptedException {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address))
                            .header("Authorization", "Bearer " + token)
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IOException(
                        "127.0.0.1:" + address + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (ConnectException e) {
            throw new IOException("Nobody listens at 127.0.0.1:" + address + ": start the stack with ./run", e);
        }
    }

    private static String port(Map<String, String> environment, String name, String preset) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? preset : value.strip();
    }
}
