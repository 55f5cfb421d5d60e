package org.hiptriage.benchmarks.broker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.hiptriage.benchmarks.path.Wait;
import org.hiptriage.localstack.broker.Broker;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.Part;
import org.hiptriage.schemas.topics.Leaders;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;

/** A broker as {@code ./run} starts it, or three, with the topics of the contract, and nobody else. */
public final class OwnBroker implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Path LAUNCHER_JAR = Path.of("local-stack/target/local-stack.jar");

    private final List<Integer> ports;
    private final List<Part> brokers;
    private final Admin admin;

    /**
     * Starts it.
     *
     * @param data where it keeps its own
     * @param count 1 or 3
     * @param partitions of each topic; those of the contract where it is empty
     */
    public OwnBroker(Path data, int count, Optional<Integer> partitions) {
        var folders = new Folders(data);
        Path jar = LAUNCHER_JAR.toAbsolutePath();
        ports = Stream.generate(FreePort::next).limit(count).toList();
        brokers = count == 1
                ? List.of(Broker.start(folders, jar, ports.get(0), FreePort.next()))
                : ThreeBrokers.start(folders, jar, ports);
        Wait.until(
                () -> "the broker is ready, see " + data,
                START,
                () -> ports.stream().allMatch(Broker::isReady));
        admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers()));
        Wait.until(
                () -> "all brokers take part, see " + data,
                START,
                () -> Asked.of(admin.describeCluster().nodes()).size() == count);
        Asked.of(admin.createTopics(topics(partitions)).all());
        awaitLeaders();
    }

    private void awaitLeaders() {
        try {
            Leaders.await(admin, Asked.of(admin.listTopics().names()), START);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<NewTopic> topics(Optional<Integer> partitions) {
        return Stream.of(Owner.values())
                .flatMap(owner -> Topics.toCreateBy(owner).stream())
                .map(topic -> new NewTopic(
                                topic.name(), partitions.or(() -> Optional.of(topic.numPartitions())), Optional.empty())
                        .configs(topic.configs()))
                .toList();
    }

    /** Where clients find it. */
    public String bootstrapServers() {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    /** Whether there is a topic of this name. */
    public boolean hasTopic(String name) {
        return Asked.of(admin.listTopics().names()).contains(name);
    }

    /** How many partitions a topic of the contract has here. */
    public int partitionsOf(Topic<?> topic) {
        return Asked.of(admin.describeTopics(List.of(topic.name())).allTopicNames()).values().stream()
                .mapToInt(described -> described.partitions().size())
                .sum();
    }

    /** For what is asked of it. */
    public Admin admin() {
        return admin;
    }

    /** Ends it; three of them at the same time, as the last one would wait for a quorum that never comes back. */
    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
        brokers.parallelStream().forEach(Part::stop);
    }
}
