package org.hiptriage.benchmarks.path;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Producing a record and reading it back, with nothing in between: what the broker alone takes. */
public final class BareRoundTrip {
    private static final int PARTITIONS = 4;
    private static final int RECORD_BYTES = 600;

    private final String bootstrapServers;

    /** Through this broker. */
    public BareRoundTrip(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Of records sent at this pace. */
    public Latencies measure(Pace pace) {
        String topic = "benchmark-round-trip-" + UUID.randomUUID();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
            try {
                return through(topic, pace);
            } finally {
                admin.deleteTopics(List.of(topic)).all().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Latencies through(String topic, Pace pace) throws InterruptedException {
        var latencies = new Latencies("bare produce and consume", pace.calls());
        var enough = new AtomicBoolean();
        var reader = new Thread(() -> read(topic, latencies, enough), "bare-reader");
        reader.start();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.partitionsFor(topic);
            pace.run((index, due) -> {
                var unused = producer.send(new ProducerRecord<>(topic, index % PARTITIONS, new byte[0], record(due)));
            });
        }
        Wait.until(() -> "all bare records are read", Duration.ofSeconds(20), () -> latencies.count() == pace.calls());
        enough.set(true);
        reader.join();
        return latencies;
    }

    private void read(String topic, Latencies latencies, AtomicBoolean enough) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!enough.get()) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> latencies.add(System.nanoTime()
                                - ByteBuffer.wrap(record.value()).getLong()));
            }
        }
    }

    private static byte[] record(long due) {
        return ByteBuffer.allocate(RECORD_BYTES).putLong(due).array();
    }
}
