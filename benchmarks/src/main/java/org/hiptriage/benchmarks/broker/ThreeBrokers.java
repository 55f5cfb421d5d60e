package org.hiptriage.benchmarks.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;
import org.hiptriage.localstack.process.ChildJvm;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.JavaCommand;
import org.hiptriage.localstack.process.Part;

/** Three brokers on this machine, each a controller too: every record three times, two of which must have what is acknowledged. */
final class ThreeBrokers {
    private static final int COUNT = 3;
    private static final int HEAP_MEBIBYTES = 320;
    private static final int FORMAT_HEAP_MEBIBYTES = 64;

    private ThreeBrokers() {}

    /**
     * Starts them.
     *
     * @param ports where clients find them
     * @param launcherJar of the local stack, beside the lib folder with Kafka's own
     */
    static List<Part> start(Folders folders, Path launcherJar, List<Integer> ports) {
        int[] controllers = IntStream.range(0, COUNT).map(i -> FreePort.next()).toArray();
        String voters = IntStream.range(0, COUNT)
                .mapToObj(i -> (i + 1) + "@127.0.0.1:" + controllers[i])
                .collect(Collectors.joining(","));
        String clusterId = Uuid.randomUuid().toString();
        Path[] files = IntStream.range(0, COUNT)
                .mapToObj(i -> written(folders, i + 1, ports.get(i), controllers[i], voters))
                .toArray(Path[]::new);
        // A broker that is not prepared makes a cluster of its own.
        List<Part> prepared = IntStream.range(0, COUNT)
                .mapToObj(i -> part(
                        folders,
                        "format-" + (i + 1),
                        launcherJar,
                        FORMAT_HEAP_MEBIBYTES,
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        clusterId,
                        "-c",
                        files[i].toString()))
                .toList();
        prepared.forEach(part -> part.ended().join());
        return IntStream.range(0, COUNT)
                .mapToObj(i -> part(
                        folders, "broker-" + (i + 1), launcherJar, HEAP_MEBIBYTES, "kafka.Kafka", files[i].toString()))
                .toList();
    }

    private static Part part(Folders folders, String name, Path launcherJar, int heap, String... mainAndArguments) {
        JavaCommand java = JavaCommand.withHeap(heap)
                .add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .add("-cp")
                .add(launcherJar.toString());
        Arrays.stream(mainAndArguments).forEach(java::add);
        return ChildJvm.start(name, java.toList(), Map.of(), folders);
    }

    private static Path written(Folders folders, int id, int port, int controllerPort, String voters) {
        Path home = folders.of("broker-" + id);
        var p = new Properties();
        p.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(id)),
                Map.entry("controller.quorum.voters", voters),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", home.resolve("topics").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("default.replication.factor", "3"),
                Map.entry("min.insync.replicas", "2"),
                Map.entry("offsets.topic.num.partitions", "5"),
                Map.entry("transaction.state.log.num.partitions", "5"),
                Map.entry("group.min.session.timeout.ms", "1000"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("add.partitions.to.txn.retry.backoff.ms", "1"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20))));
        Path file = home.resolve("server.properties");
        try {
            Files.createDirectories(home);
            try (OutputStream out = Files.newOutputStream(file)) {
                p.store(out, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
