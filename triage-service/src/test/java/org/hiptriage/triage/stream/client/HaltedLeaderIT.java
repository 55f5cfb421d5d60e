package org.hiptriage.triage.stream.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Requests to a broker that is halted wait in its sockets, and when it wakes it answers them as if nothing had been. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "processes are halted by signals")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HaltedLeaderIT {
    private static final TopicPartition MEMORY = new TopicPartition("memory-changelog", 0);
    private static final Map<TopicPartition, OffsetSpec> END = Map.of(MEMORY, OffsetSpec.latest());
    private static final byte[] ANYTHING = {1};
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Kafka's own admin client would be silent for a minute. */
    private static final Duration AT_ONCE = Duration.ofSeconds(15);

    @SuppressWarnings("NullAway.Init")
    private ThreeBrokers brokers;

    @SuppressWarnings("NullAway.Init")
    private Admin admin;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        brokers = new ThreeBrokers(folder);
        admin = Admin.create(Map.of("bootstrap.servers", brokers.addresses()));
        create(admin);
    }

    @AfterAll
    void stop() {
        admin.close();
        brokers.close();
    }

    /** How memories went back in time (docs/reliability.md, seed 6). */
    @Test
    void a_broker_that_wakes_names_the_end_that_it_knew_and_is_not_believed() throws Exception {
        int halted = awaitLeader();
        try (Admin plain = Admin.create(Map.of("bootstrap.servers", brokers.address(halted)));
                Admin ours = new LeaderEndsAdmin(Map.of("bootstrap.servers", brokers.address(halted)))) {
            assertThat(end(plain)).isZero();
            brokers.halt(halted);
            long lastOffset = writeBehindItsBack(brokers);
            // Both are on their way before it wakes.
            CompletableFuture<Long> believed = CompletableFuture.supplyAsync(() -> end(plain));
            CompletableFuture<Long> known = CompletableFuture.supplyAsync(() -> end(ours));
            pass(Duration.ofSeconds(2));
            brokers.wake(halted);

            assertThat(known)
                    .succeedsWithin(PATIENCE)
                    .satisfies(end -> assertThat(end).isGreaterThan(lastOffset));
            // That it is wrong is why we ask otherwise: should Kafka come to know better, ours is not needed any
            // more.
            assertThat(believed)
                    .succeedsWithin(PATIENCE)
                    .satisfies(end -> assertThat(end).isLessThanOrEqualTo(lastOffset));
        }
    }

    @Test
    void whoever_assigns_partitions_does_not_wait_until_a_broker_wakes_whichever_it_is() throws Exception {
        awaitLeader();
        try (Admin ours = new LeaderEndsAdmin(Map.of("bootstrap.servers", brokers.addresses()))) {
            assertThat(described(ours)).succeedsWithin(PATIENCE);
            for (int halted = 1; halted <= ThreeBrokers.COUNT; halted++) {
                brokers.halt(halted);
                try {
                    assertThat(described(ours))
                            .as("changelogs, told while broker %s is halted", halted)
                            .succeedsWithin(AT_ONCE);
                    assertThat(weighed(ours))
                            .as("ends, told or not while broker %s is halted", halted)
                            .succeedsWithin(AT_ONCE);
                } finally {
                    brokers.wake(halted);
                }
                awaitLeader();
            }
        }
    }

    /** Asked again as Kafka Streams does, as a machine with much to do lets every broker be late. */
    private static CompletableFuture<Integer> described(Admin admin) {
        CompletableFuture<Integer> asked = describedAtOnce(admin);
        for (int again = 0; again < 2; again++) {
            asked = asked.exceptionallyComposeAsync(late -> describedAtOnce(admin));
        }
        return asked;
    }

    private static CompletableFuture<Integer> describedAtOnce(Admin admin) {
        return CompletableFuture.supplyAsync(() -> admin.describeTopics(List.of(MEMORY.topic()))
                .allTopicNames()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .size());
    }

    /** Whether they were told. */
    private static CompletableFuture<Boolean> weighed(Admin admin) {
        return admin.listOffsets(END)
                .all()
                .toCompletionStage()
                .toCompletableFuture()
                .handle((ends, none) -> none == null);
    }

    private static void create(Admin admin) throws InterruptedException, ExecutionException {
        Instant started = Instant.now().plus(PATIENCE);
        while (admin.describeCluster().nodes().get().size() < 3 && Instant.now().isBefore(started)) {
            pass(Duration.ofMillis(50));
        }
        admin.createTopics(
                        List.of(new NewTopic(MEMORY.topic(), 1, (short) 3).configs(Map.of("min.insync.replicas", "2"))))
                .all()
                .get();
    }

    private int awaitLeader() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        int leader = leader(admin);
        while (leader < 1 && Instant.now().isBefore(deadline)) {
            pass(Duration.ofMillis(50));
            leader = leader(admin);
        }
        return leader;
    }

    private static int leader(Admin admin) throws InterruptedException {
        try {
            return admin.describeTopics(List.of(MEMORY.topic())).allTopicNames().get().values().stream()
                    .map(topic -> topic.partitions().get(0))
                    .filter(partition -> partition.isr().size() == 3)
                    .map(partition -> partition.leader().id())
                    .findFirst()
                    .orElse(0);
        } catch (ExecutionException notYet) {
            return 0;
        }
    }

    /** The offset of a record that another broker took. */
    private static long writeBehindItsBack(ThreeBrokers brokers) throws InterruptedException, ExecutionException {
        try (var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers.addresses(),
                        "acks",
                        "all",
                        "request.timeout.ms",
                        1_000,
                        "delivery.timeout.ms",
                        (int) PATIENCE.toMillis()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            return producer.send(new ProducerRecord<>(MEMORY.topic(), MEMORY.partition(), ANYTHING, ANYTHING))
                    .get()
                    .offset();
        }
    }

    /** As a restore asks. */
    private static long end(Admin admin) {
        return admin
                .listOffsets(END, new ListOffsetsOptions())
                .all()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .values()
                .stream()
                .mapToLong(offset -> offset.offset())
                .sum();
    }

    private static void pass(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }
}
