package org.hiptriage.benchmarks.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The same records handed to a producer as fast as it takes them: what the broker alone needs. */
final class BareProduce implements AutoCloseable {
    private static final int PARTITIONS = 4;

    private final String topic = "benchmark-produce-" + UUID.randomUUID();
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    BareProduce(String bootstrapServers) {
        admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers));
        producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
        try {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        producer.partitionsFor(topic);
    }

    /** Nanoseconds from the first send to the last acknowledgement. */
    long measure(MadeUpRuns runs) {
        List<ProducerRecord<String, byte[]>> records = runs.records(topic);
        long before = System.nanoTime();
        for (ProducerRecord<String, byte[]> each : records) {
            var unused = producer.send(each);
        }
        producer.flush();
        return System.nanoTime() - before;
    }

    @Override
    public void close() {
        producer.close();
        admin.deleteTopics(List.of(topic));
        admin.close();
    }
}
