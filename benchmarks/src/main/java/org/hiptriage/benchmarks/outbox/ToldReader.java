package org.hiptriage.benchmarks.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hiptriage.events.NotificationState;
import org.hiptriage.events.NotificationStateChanged;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;

/** A platform that reads from the topic which notifications were sent. */
final class ToldReader implements AutoCloseable {
    private final Thread thread;
    private volatile boolean closed;

    /** Tells the runner of each, and when it was read by {@link System#nanoTime()}. */
    ToldReader(Foundations foundations, ObjLongConsumer<String> arrival) {
        thread = new Thread(() -> read(foundations, arrival), "told-reader");
        thread.start();
    }

    private void read(Foundations foundations, ObjLongConsumer<String> arrival) {
        EventSerde<NotificationStateChanged> serde = EventSerde.of(NotificationStateChanged.class);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", foundations.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.NOTIFICATION_EVENTS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            while (!closed) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    NotificationStateChanged change = serde.read(message.value());
                    if (change.getState() == NotificationState.SENT) {
                        arrival.accept(change.getRunnerId(), System.nanoTime());
                    }
                });
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
