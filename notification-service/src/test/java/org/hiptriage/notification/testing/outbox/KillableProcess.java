package org.hiptriage.notification.testing.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hiptriage.edge.testing.TestIssuer;
import org.hiptriage.notification.testing.Broker;
import org.hiptriage.notification.testing.FreePort;
import org.hiptriage.notification.testing.Postgres;

/** A child JVM with one instance of the service. */
public final class KillableProcess {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    private final URI readiness;

    private KillableProcess(Process process, Path log, URI readiness) {
        this.process = process;
        this.log = log;
        this.readiness = readiness;
    }

    /** Starts one that hands its messages to this receiver. */
    public static KillableProcess started(ClassArchive classes, Broker broker, Postgres postgres, URI receiver) {
        int port = FreePort.find();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-D" + KillableInstance.RECEIVER + "=" + receiver));
        command.addAll(classes.options());
        command.addAll(List.of(
                KillableInstance.class.getName(),
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                // So that the partitions of one that was killed move on soon.
                "--spring.kafka.consumer.properties[session.timeout.ms]=1500",
                "--spring.kafka.consumer.properties[heartbeat.interval.ms]=500",
                "--hip.database.port=" + postgres.port(),
                "--hip.database.name=" + postgres.database(),
                "--hip.database.user=" + Postgres.SERVICE,
                "--hip.database.migration-user=" + Postgres.OWNER,
                "--hip.channels.ladder=fake-push",
                "--springdoc.api-docs.enabled=false",
                // What an instance had claimed when it was killed is due again after the lease.
                "--hip.delivery.send-timeout=1s",
                "--hip.delivery.lease=3s"));
        command.addAll(List.of(TestIssuer.shared().settings()));
        try {
            Path log = Files.createTempFile(classes.folder(), "instance", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new KillableProcess(
                    process, log, URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where it does not say that it is ready. */
    public void requireReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("ended with " + process.exitValue() + ": see " + log);
        }
        try {
            HttpResponse<String> answer =
                    HTTP.send(HttpRequest.newBuilder(readiness).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("not ready: " + answer.body());
            }
        } catch (IOException e) {
            throw new AssertionError("not listening yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it by kill -9. */
    public void kill() {
        process.destroyForcibly();
        waitForIt();
    }

    /** Asks it to end, and waits until it has. */
    public void end() {
        process.destroy();
        waitForIt();
    }

    private void waitForIt() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
