package org.hiptriage.systemtests.faults.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.hiptriage.systemtests.faults.link.Link;

/**
 * One of the brokers, which is a controller too.
 *
 * @param id 1, 2 or 3
 * @param port for who is connected directly
 * @param link the way for who is connected through one
 * @param fromOthers the way of the other brokers to this one
 * @param logs where it keeps topics
 */
public record BrokerNode(int id, int port, Link link, Link fromOthers, Path logs, Path properties, Program program) {
    private static final int HEAP_MEBIBYTES = 256;

    static BrokerNode at(int id, int controllerPort, String voters, Ports ports, Places places) {
        int behindLink = ports.next();
        int behindFromOthers = ports.next();
        var link = Link.from(ports.next(), behindLink);
        var fromOthers = Link.from(ports.next(), behindFromOthers);
        int port = ports.next();
        Path home = places.of("broker-" + id);
        Path file = home.resolve("server.properties");
        Path logs = home.resolve("topics");
        Properties properties = properties(id, voters, logs);
        properties.setProperty(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,LINKED://127.0.0.1:%d,BETWEEN://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, behindLink, behindFromOthers, controllerPort));
        properties.setProperty(
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:%d,LINKED://127.0.0.1:%d,BETWEEN://127.0.0.1:%d"
                        .formatted(port, link.port(), fromOthers.port()));
        try {
            Files.createDirectories(logs);
            try (OutputStream out = Files.newOutputStream(file)) {
                properties.store(out, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BrokerNode(
                id,
                port,
                link,
                fromOthers,
                logs,
                file,
                new Program(
                        "broker " + id,
                        places.log("broker-" + id),
                        places.brokerProgram(HEAP_MEBIBYTES, "kafka.Kafka", file.toString()),
                        Map.of()));
    }

    private static Properties properties(int id, String voters, Path logs) {
        var p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", Integer.toString(id));
        p.setProperty("controller.quorum.voters", voters);
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("inter.broker.listener.name", "BETWEEN");
        p.setProperty(
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,LINKED:PLAINTEXT,BETWEEN:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("log.dirs", logs.toString());
        p.setProperty("auto.create.topics.enable", "false");
        p.setProperty("default.replication.factor", "3");
        p.setProperty("min.insync.replicas", "2");
        p.setProperty("offsets.topic.num.partitions", "5");
        p.setProperty("offsets.topic.replication.factor", "3");
        p.setProperty("transaction.state.log.num.partitions", "5");
        p.setProperty("transaction.state.log.replication.factor", "3");
        p.setProperty("transaction.state.log.min.isr", "2");
        p.setProperty("broker.session.timeout.ms", "3000");
        p.setProperty("broker.heartbeat.interval.ms", "500");
        p.setProperty("request.timeout.ms", "5000");
        p.setProperty("replica.lag.time.max.ms", "5000");
        p.setProperty("group.min.session.timeout.ms", "1000");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        p.setProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "200");
        p.setProperty("add.partitions.to.txn.retry.backoff.ms", "1");
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "4");
        p.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        // Small segments and no preallocation: a full disk is small too.
        p.setProperty("log.segment.bytes", Integer.toString(16 * 1024 * 1024));
        return p;
    }
}
