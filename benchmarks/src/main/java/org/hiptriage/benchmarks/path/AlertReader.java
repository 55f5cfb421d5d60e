package org.hiptriage.benchmarks.path;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;

/** A dashboard that reads committed alerts from the topic. */
final class AlertReader implements AutoCloseable {
    private final Thread thread;
    private volatile boolean closed;

    AlertReader(Stack stack, ObjLongConsumer<UUID> arrival) {
        thread = new Thread(() -> read(stack, arrival), "alert-reader");
        thread.start();
    }

    private void read(Stack stack, ObjLongConsumer<UUID> arrival) {
        EventSerde<RedFlagRaised> serde = EventSerde.of(RedFlagRaised.class);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", stack.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.RED_FLAG_ALERTS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            while (!closed) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record ->
                                arrival.accept(serde.read(record.value()).getAssessmentId(), System.nanoTime()));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
