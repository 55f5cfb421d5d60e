package org.hiptriage.benchmarks.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hiptriage.benchmarks.broker.FreePort;
import org.hiptriage.benchmarks.broker.Readiness;
import org.hiptriage.localstack.access.LocalIssuer;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.JavaCommand;

/** A running instance of a contender. */
public final class Instance implements AutoCloseable {
    private static final String STATE = "state";
    private static final int LAST_LINES = 30;
    private static final int STOP_WITHIN_SECONDS = 20;
    /** What {@code ./run} adds so that JVMs start fast, and containers do not. */
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private final Process process;
    private final String clientId;
    private final int port;
    private final Path log;
    private final Readiness readiness;

    private Instance(Process process, String clientId, int port, Path log, Readiness readiness) {
        this.process = process;
        this.clientId = clientId;
        this.port = port;
        this.log = log;
        this.readiness = readiness;
    }

    /**
     * Starts one; it may not be ready for a while.
     *
     * @param home where it keeps its state and its log
     * @param settings beside those that all have
     */
    public static Instance start(
            Contender contender, String applicationId, String bootstrapServers, Path home, List<String> settings) {
        int port = FreePort.next();
        String clientId = applicationId + "-" + port;
        Path log = home.resolve("log");
        List<String> command =
                new ArrayList<>(JavaCommand.withHeap(contender.heapMebibytes()).toList());
        if (Boolean.getBoolean("benchmark.both-compilers")) {
            command.remove(FIRST_COMPILER_ONLY);
        }
        contender
                .javaHome()
                .ifPresent(java -> command.set(0, java.resolve("bin/java").toString()));
        command.addAll(contender.program());
        command.addAll(List.of(
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--spring.kafka.streams.application-id=" + applicationId,
                "--spring.kafka.streams.client-id=" + clientId,
                "--spring.kafka.streams.state-dir=" + home.resolve(STATE),
                "--hip.access.issuer=" + LocalIssuer.NAME));
        command.addAll(contender.settings());
        command.addAll(settings);
        try {
            Files.createDirectories(home);
            Path key = LocalIssuer.of(new Folders(home), Clock.systemUTC()).publicKeyFile();
            command.add("--hip.access.key-file=" + key);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new Instance(process, clientId, port, log, Readiness.of(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the names of its clients begin, by which a broker knows it. */
    String clientId() {
        return clientId;
    }

    /** Where it listens, without a path. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Whether it processes; only the service tells. */
    public boolean isReady() {
        mustRun();
        return readiness.isUp();
    }

    /** Whether anybody listens at its port. */
    public boolean listens() {
        mustRun();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Fails where it ended by itself. */
    public void mustRun() {
        if (!process.isAlive()) {
            throw new IllegalStateException("it ended with " + process.exitValue() + ": " + lastWords());
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processor time of all its threads so far. */
    public Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it without a word, as kill -9 does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Deletes what it kept on disk but its log; it is to have ended. */
    void forget() {
        Path state = log.resolveSibling(STATE);
        try (Stream<Path> files = Files.exists(state) ? Files.walk(state) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it as an orchestrator does, and waits for its end. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
