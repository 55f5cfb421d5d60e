package org.hiptriage.replay.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.stream.StreamMeters;
import org.hiptriage.triage.stream.TriageTopology;
import org.hiptriage.triage.stream.event.Triage;
import org.hiptriage.triage.stream.event.run.RunTriage;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker, and the stream of triage-service on it by whichever packs a test puts in force. */
public final class RecordedStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PARTITIONS = 2;

    private final EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
    private final Path state;
    private final KafkaProducer<byte[], byte[]> producer;

    /** An empty one. */
    public RecordedStream(Path state) {
        this.state = state;
        broker.brokerProperties(Map.of(
                "auto.create.topics.enable", "false",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "group.min.session.timeout.ms", "1000",
                "group.initial.rebalance.delay.ms", "0"));
        broker.afterPropertiesSet();
        try (Admin admin = admin()) {
            await(admin.createTopics(Stream.of(Owner.values())
                            .flatMap(owner -> Topics.toCreateBy(owner).stream())
                            .map(topic -> new NewTopic(topic.name(), PARTITIONS, (short) 1))
                            .toList())
                    .all());
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Where it is. */
    public String address() {
        return broker.getBrokersAsString();
    }

    /** Records this, as sent at that time. */
    public <E extends SpecificRecord> void send(Topic<E> topic, String runnerId, E event, Instant sentAt) {
        send(topic, runnerId, EventSerde.of(topic.value()).write(event), sentAt);
    }

    /** Records these bytes. */
    public void send(Topic<?> topic, String runnerId, byte[] value, Instant sentAt) {
        var unused = producer.send(
                new ProducerRecord<>(topic.name(), null, sentAt.toEpochMilli(), runnerId.getBytes(UTF_8), value));
        producer.flush();
    }

    /** Starts the stream where it ended. */
    public KafkaStreams start(KnowledgePacks packs) {
        var properties = new Properties();
        properties.putAll(Map.of(
                "bootstrap.servers", address(),
                "application.id", "triage-service",
                "state.dir", state.toString(),
                "processing.guarantee", "exactly_once_v2",
                "commit.interval.ms", "20",
                // A stream that ends leaves its place in the group only when this is over.
                "consumer.session.timeout.ms", "1500",
                "consumer.heartbeat.interval.ms", "500",
                "replication.factor", "1"));
        var rules = new TriageRules(packs.knowledge());
        Clock clock = Clock.systemUTC();
        var streams = new KafkaStreams(
                TriageTopology.of(
                        new Triage(rules, clock)::of,
                        new RunTriage(rules, clock)::of,
                        clock,
                        new StreamMeters(new SimpleMeterRegistry(), packs.knowledge()),
                        Tracing.off(),
                        EventFormats.singleObject()),
                properties);
        streams.start();
        return streams;
    }

    /** Waits until there are so many results, and returns all of them. */
    public List<TriageCompleted> awaitResults(int count) {
        Map<String, Object> config = new HashMap<>(Map.of(
                "bootstrap.servers",
                address(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false));
        List<TriageCompleted> results = new ArrayList<>();
        EventSerde<TriageCompleted> format = EventSerde.of(TriageCompleted.class);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions(Topics.TRIAGE_RESULTS.name()));
            Instant deadline = Instant.now().plus(PATIENCE);
            while (results.size() < count && Instant.now().isBefore(deadline)) {
                consumer.poll(Duration.ofMillis(50)).forEach(record -> results.add(format.read(record.value())));
            }
        }
        assertThat(results).as("results within %s", PATIENCE).hasSize(count);
        return results;
    }

    /** Deletes what is in a topic, as its retention does in time. */
    public void cut(Topic<?> topic) {
        try (Admin admin = admin()) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            partitions(topic.name()).forEach(partition -> all.put(partition, RecordsToDelete.beforeOffset(-1)));
            await(admin.deleteRecords(all).all());
        }
    }

    /** All that a reader could have left behind: how far each topic goes, and which groups there are. */
    public Map<String, Object> traces() {
        try (Admin admin = admin();
                var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", address()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            Map<String, Object> traces = new HashMap<>();
            for (String topic : await(admin.listTopics().names())) {
                traces.put(topic, consumer.endOffsets(partitions(topic)));
            }
            traces.put(
                    "groups",
                    await(admin.listGroups().all()).stream()
                            .map(group -> group.groupId())
                            .sorted()
                            .toList());
            return traces;
        }
    }

    private List<TopicPartition> partitions(String topic) {
        return Stream.of(0, 1).map(number -> new TopicPartition(topic, number)).toList();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address()));
    }

    private static <T> T await(KafkaFuture<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        producer.close();
        broker.destroy();
    }
}
