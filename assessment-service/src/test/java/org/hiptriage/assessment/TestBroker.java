package org.hiptriage.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real one-node Kafka in this JVM, on a port that is known before it starts. */
public final class TestBroker implements AutoCloseable {
    private final Path data;
    private final int port = freePort();
    private final int controllerPort = freePort();
    private final Properties properties = new Properties();
    private Optional<KafkaRaftServer> server = Optional.empty();

    /** One whose files are kept there, and that can be stopped and started at once; it is not started yet. */
    public TestBroker(Path data) {
        // A restart must not wait for the session of the stopped broker to end.
        this(data, Duration.ofSeconds(3));
    }

    /** One that may be late with its heartbeats by that much before its partitions are without a leader. */
    public TestBroker(Path data, Duration session) {
        this.data = data;
        set("process.roles", "broker,controller");
        set("node.id", "1");
        set("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        set("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        set("controller.listener.names", "CONTROLLER");
        set("log.dirs", data.resolve("log").toString());
        set("auto.create.topics.enable", "false");
        set("offsets.topic.replication.factor", "1");
        set("offsets.topic.num.partitions", "1");
        set("group.initial.rebalance.delay.ms", "0");
        set("broker.session.timeout.ms", Long.toString(session.toMillis()));
        set("broker.heartbeat.interval.ms", "500");
        format();
    }

    /** Where clients find it. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts it; what it stored before is there. */
    public TestBroker start() {
        var started = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        started.startup();
        server = Optional.of(started);
        return this;
    }

    /** Stops the broker; what it stored is there again after the next start. */
    void stop() {
        server.ifPresent(running -> {
            running.shutdown();
            running.awaitShutdown();
        });
        server = Optional.empty();
    }

    @Override
    public void close() {
        stop();
    }

    private void set(String name, String value) {
        properties.setProperty(name, value);
    }

    private void format() {
        try {
            Path file = data.resolve("server.properties");
            try (var out = Files.newOutputStream(file)) {
                properties.store(out, null);
            }
            var output = new ByteArrayOutputStream();
            String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
            if (StorageTool.execute(command, new PrintStream(output, true, StandardCharsets.UTF_8)) != 0) {
                throw new IOException("cannot format: " + output.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
