package org.hiptriage.benchmarks.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topic;

/** A platform that reads what is committed to a topic from now on, until it is closed. */
public final class TopicReader<V extends SpecificRecord> implements AutoCloseable {
    private final String bootstrapServers;
    private final Topic<V> topic;
    private final Thread thread;
    private volatile boolean closed;

    /** Hands over each event, and when it was read by {@link System#nanoTime()}. */
    public TopicReader(String bootstrapServers, Topic<V> topic, ObjLongConsumer<V> arrival) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        thread = new Thread(() -> read(arrival), topic.name() + "-reader");
        thread.start();
    }

    private void read(ObjLongConsumer<V> arrival) {
        EventSerde<V> serde = EventSerde.of(topic.value());
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            while (!closed) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(message -> arrival.accept(serde.read(message.value()), System.nanoTime()));
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
