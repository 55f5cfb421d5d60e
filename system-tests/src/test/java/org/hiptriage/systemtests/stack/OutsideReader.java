package org.hiptriage.systemtests.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hiptriage.systemtests.faults.load.PublishedSchemas;

/** A Kafka client that knows the published schemas and nothing else of the product. */
public final class OutsideReader {
    private final String bootstrapServers;

    /** Reads from the broker of a stack. */
    public OutsideReader(RunningStack stack) {
        this(stack.bootstrapServers());
    }

    /** Reads from this broker. */
    public OutsideReader(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Every topic of the broker, those that only one service reads too. */
    public Set<String> topics() {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            return new TreeSet<>(consumer.listTopics().keySet());
        }
    }

    /** Every committed record of this key that stands in the topic now. */
    public List<ConsumerRecord<String, byte[]>> recordsOf(String topic, String key) {
        return records(topic, key::equals);
    }

    /** The key of every committed record that stands in the topic now. */
    public List<String> keysOf(String topic) {
        return records(topic, key -> true).stream().map(ConsumerRecord::key).toList();
    }

    private List<ConsumerRecord<String, byte[]>> records(String topic, Predicate<String> key) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Instant deadline = Instant.now().plusSeconds(20);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (key.test(record.key())) {
                        found.add(record);
                    }
                });
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("did not reach the end of " + topic);
                }
            }
        }
        return found;
    }

    /** The values of {@link #recordsOf}, decoded with the published schemas of the event. */
    public List<GenericRecord> eventsOf(String topic, String key, String event) {
        List<Schema> versions = PublishedSchemas.of(event);
        var decoder = new BinaryMessageDecoder<GenericRecord>(GenericData.get(), versions.get(versions.size() - 1));
        versions.forEach(decoder::addSchema);
        return recordsOf(topic, key).stream()
                .map(record -> {
                    try {
                        return decoder.decode(record.value());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    /** A header of a record, as text. */
    public static String header(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError("no header " + name));
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "outside-" + UUID.randomUUID(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                "false");
    }
}
