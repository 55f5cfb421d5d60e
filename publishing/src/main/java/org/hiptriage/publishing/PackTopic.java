package org.hiptriage.publishing;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.schemas.topics.KnowledgePackTopic;
import org.hiptriage.triage.stream.publication.Appended;
import org.hiptriage.triage.stream.publication.topic.PackRecords;

/** The topic on a broker. */
final class PackTopic {
    private static final int ANSWER_WITHIN_MS = 15_000;

    private final Map<String, Object> settings;

    private PackTopic(Map<String, Object> settings) {
        this.settings = settings;
    }

    /**
     * The topic of this broker.
     *
     * @param config a file of properties as Kafka's own tools take one; empty for an open broker
     */
    static PackTopic at(String brokers, Optional<Path> config) throws IOException {
        Map<String, Object> settings = new HashMap<>();
        if (config.isPresent()) {
            var properties = new Properties();
            try (Reader reader = Files.newBufferedReader(config.get(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.forEach((name, value) -> settings.put(String.valueOf(name), value));
        }
        settings.remove("group.id");
        settings.put("bootstrap.servers", brokers);
        settings.put("client.id", "hip-triage-packs");
        settings.put("enable.metrics.push", false);
        return new PackTopic(Map.copyOf(settings));
    }

    /** All records. */
    List<Appended> records() {
        try (var consumer = new KafkaConsumer<>(
                with(Map.of(
                        "enable.auto.commit",
                        false,
                        "allow.auto.create.topics",
                        false,
                        "auto.offset.reset",
                        "none",
                        "default.api.timeout.ms",
                        ANSWER_WITHIN_MS)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            return PackRecords.all(consumer);
        }
    }

    /** Appends a publication, and returns once all in-sync replicas have it. */
    void append(KnowledgePackPublished publication) throws InterruptedException {
        byte[] key = KnowledgePackTopic.key(publication).getBytes(StandardCharsets.UTF_8);
        try (var producer = new KafkaProducer<>(
                with(Map.of("acks", "all", "max.block.ms", ANSWER_WITHIN_MS)),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            KnowledgePackTopic.NAME,
                            KnowledgePackTopic.PARTITION,
                            key,
                            KnowledgePackTopic.FORMAT.write(publication)))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("The pack could not be published", e.getCause());
        }
    }

    private Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }
}
