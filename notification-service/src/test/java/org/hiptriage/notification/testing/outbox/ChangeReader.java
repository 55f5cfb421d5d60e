package org.hiptriage.notification.testing.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.hiptriage.events.NotificationStateChanged;
import org.hiptriage.notification.testing.Broker;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;

/** A platform that reads notification-events from the beginning. */
public final class ChangeReader {
    private static final EventSerde<NotificationStateChanged> SERDE = EventSerde.of(NotificationStateChanged.class);

    private final Broker broker;

    public ChangeReader(Broker broker) {
        this.broker = broker;
    }

    /** The changes of this runner's notifications that stand in the topic now, repeats left out by their id. */
    public List<NotificationStateChanged> changesOf(String runnerId) {
        return all().stream()
                .filter(change -> change.getRunnerId().equals(runnerId))
                .toList();
    }

    /** All changes that stand in the topic now, those of one runner in order, repeats left out by their id. */
    public List<NotificationStateChanged> all() {
        List<NotificationStateChanged> changes = new ArrayList<>();
        Set<UUID> known = new HashSet<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", (Object) broker.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.NOTIFICATION_EVENTS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> {
                    NotificationStateChanged change = SERDE.read(message.value());
                    if (known.add(change.getEventId())) {
                        changes.add(change);
                    }
                });
            }
        }
        return changes;
    }
}
