package org.hiptriage.systemtests.faults.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.Uuid;
import org.hiptriage.localstack.process.JavaCommand;

/** The three brokers: every topic three times, two of which must have what is acknowledged. */
public final class Brokers implements AutoCloseable {
    private static final int COUNT = 3;
    private static final int ANSWER_WITHIN_MS = 5_000;

    private final List<BrokerNode> nodes;
    private final Places places;
    private final Admin admin;

    Brokers(Ports ports, Places places) {
        this.places = places;
        List<Integer> controllers =
                IntStream.range(0, COUNT).mapToObj(i -> ports.next()).toList();
        String voters = IntStream.range(0, COUNT)
                .mapToObj(i -> (i + 1) + "@127.0.0.1:" + controllers.get(i))
                .collect(Collectors.joining(","));
        var made = new ArrayList<BrokerNode>();
        for (int i = 0; i < COUNT; i++) {
            made.add(BrokerNode.at(i + 1, controllers.get(i), voters, ports, places));
        }
        nodes = List.copyOf(made);
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                direct(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                ANSWER_WITHIN_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ANSWER_WITHIN_MS));
    }

    void start() {
        String clusterId = Uuid.randomUuid().toString();
        List<Process> formats =
                nodes.stream().map(node -> format(node, clusterId)).toList();
        formats.forEach(Brokers::succeed);
        nodes.forEach(node -> node.program().start());
    }

    /** All of them. */
    public List<BrokerNode> nodes() {
        return nodes;
    }

    /** The one with this id. */
    public BrokerNode node(int id) {
        return nodes.get(id - 1);
    }

    /** How a client gets to them that nobody disturbs. */
    public String direct() {
        return nodes.stream().map(node -> "127.0.0.1:" + node.port()).collect(Collectors.joining(","));
    }

    /** How a client gets to them through links. */
    String linked() {
        return nodes.stream().map(node -> "127.0.0.1:" + node.link().port()).collect(Collectors.joining(","));
    }

    /** Whether all of them take part, and no partition lacks a copy. */
    public boolean areWhole() {
        try {
            if (admin.describeCluster().nodes().get().size() < COUNT) {
                return false;
            }
            var names = admin.listTopics().names().get();
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.isr().size() == COUNT && partition.leader() != null);
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Who leads a partition at the moment; the first broker where that cannot be told. */
    public BrokerNode leaderOf(String topic, int partition) {
        return asked(
                () -> admin
                        .describeTopics(List.of(topic))
                        .allTopicNames()
                        .get(ANSWER_WITHIN_MS, TimeUnit.MILLISECONDS)
                        .values()
                        .stream()
                        .flatMap(described -> described.partitions().stream())
                        .filter(described -> described.partition() == partition)
                        .map(described -> described.leader().id())
                        .findFirst()
                        .orElse(1));
    }

    /** Who coordinates the transactions of the triage: those of the producer that began one last. */
    public BrokerNode transactionCoordinator() {
        return asked(() -> {
            List<String> producers =
                    admin.listTransactions().all().get(ANSWER_WITHIN_MS, TimeUnit.MILLISECONDS).stream()
                            .map(TransactionListing::transactionalId)
                            .toList();
            return admin
                    .describeTransactions(producers)
                    .all()
                    .get(ANSWER_WITHIN_MS, TimeUnit.MILLISECONDS)
                    .values()
                    .stream()
                    .map(TransactionDescription::coordinatorId)
                    .findFirst()
                    .orElse(1);
        });
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
        // Asked to end all at once, the last one would wait for a quorum that never comes back.
        nodes.forEach(node -> node.program().resume());
        nodes.forEach(node -> node.program().kill());
        nodes.forEach(node -> node.link().close());
        nodes.forEach(node -> node.fromOthers().close());
    }

    private BrokerNode asked(Question question) {
        try {
            return node(question.ask());
        } catch (ExecutionException | TimeoutException unanswered) {
            return node(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return node(1);
        }
    }

    private Process format(BrokerNode node, String clusterId) {
        JavaCommand java = places.brokerProgram(
                64,
                "kafka.tools.StorageTool",
                "format",
                "-t",
                clusterId,
                "-c",
                node.properties().toString());
        var builder = new ProcessBuilder(java.toList()).redirectErrorStream(true);
        java.directory().map(Path::toFile).ifPresent(builder::directory);
        try {
            return builder.redirectOutput(Files.createDirectories(places.of("logs"))
                            .resolve("format-" + node.id() + ".log")
                            .toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void succeed(Process process) {
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("a broker's folder could not be prepared");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private interface Question {
        int ask() throws InterruptedException, ExecutionException, TimeoutException;
    }
}
