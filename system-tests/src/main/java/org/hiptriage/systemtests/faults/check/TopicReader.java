package org.hiptriage.systemtests.faults.check;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.hiptriage.systemtests.faults.cluster.RegistryNode;
import org.hiptriage.systemtests.faults.load.PublishedSchemas;
import org.jspecify.annotations.Nullable;

/** Reads topics from the beginning to what is committed, knowing the published schemas alone. */
public final class TopicReader {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int REGISTRY_FORMAT = 0;
    private static final int REGISTRY_HEADER_BYTES = 5;

    private final String bootstrapServers;
    private final Optional<RegistryNode> registry;
    private final Map<Integer, Optional<Schema>> schemasOfRegistry = new HashMap<>();

    /** @param registry where the schemas of records in its format are; without one there are none */
    public TopicReader(String bootstrapServers, Optional<RegistryNode> registry) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
    }

    /** Every committed record of a topic, partition by partition in order. */
    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        forEach(topic, found::add);
        return found;
    }

    /** What can be read of a topic as this event. */
    <T> List<T> events(String topic, String event, Function<GenericRecord, T> as) {
        var found = new ArrayList<T>();
        forEach(topic, PublishedSchemas.of(event), (record, decoded) -> found.add(as.apply(decoded)));
        return found;
    }

    /** Each record that can be read by these versions of a schema, oldest first; none is kept here. */
    void forEach(String topic, List<Schema> versions, BiConsumer<ConsumerRecord<byte[], byte[]>, GenericRecord> taker) {
        Schema newest = versions.get(versions.size() - 1);
        var decoder = new BinaryMessageDecoder<GenericRecord>(GenericData.get(), newest);
        versions.forEach(decoder::addSchema);
        forEach(
                topic,
                record -> decoded(decoder, newest, record.value()).ifPresent(decoded -> taker.accept(record, decoded)));
    }

    private void forEach(String topic, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            for (TopicPartition partition : partitions) {
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
                Instant progressed = Instant.now();
                while (consumer.position(partition) < end) {
                    var polled = consumer.poll(Duration.ofMillis(100));
                    polled.forEach(taker);
                    if (!polled.isEmpty()) {
                        progressed = Instant.now();
                    }
                    if (Instant.now().isAfter(progressed.plus(PATIENCE))) {
                        throw new IllegalStateException("did not reach the end of " + partition);
                    }
                }
            }
        }
    }

    /** A header as text; empty where there is none. */
    static String header(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8))
                .orElse("");
    }

    private Optional<GenericRecord> decoded(
            BinaryMessageDecoder<GenericRecord> decoder, Schema newest, byte @Nullable [] value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return value.length > REGISTRY_HEADER_BYTES && value[0] == REGISTRY_FORMAT
                    ? byRegistry(newest, value)
                    : Optional.of(decoder.decode(value));
        } catch (IOException | RuntimeException poison) {
            return Optional.empty();
        }
    }

    private Optional<GenericRecord> byRegistry(Schema newest, byte[] value) throws IOException {
        int id = ByteBuffer.wrap(value).getInt(1);
        Optional<Schema> written =
                schemasOfRegistry.computeIfAbsent(id, unknown -> registry.flatMap(asked -> asked.schema(unknown)));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        var body = DecoderFactory.get()
                .binaryDecoder(value, REGISTRY_HEADER_BYTES, value.length - REGISTRY_HEADER_BYTES, null);
        return Optional.of(new GenericDatumReader<GenericRecord>(written.get(), newest).read(null, body));
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "checker-" + UUID.randomUUID(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                "false");
    }
}
