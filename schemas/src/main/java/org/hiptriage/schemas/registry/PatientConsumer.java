package org.hiptriage.schemas.registry;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Kafka's consumer, but that a record whose schema the registry, or whose key the key store cannot be asked for now stays in its
 * partition, and so does what is behind it. All other partitions go on, no transaction is kept open meanwhile, and nothing is skipped.
 */
public final class PatientConsumer extends KafkaConsumer<byte[], byte[]> {
    private final EventFormats formats;
    private final Map<TopicPartition, ConsumerRecord<byte[], byte[]>> held = new HashMap<>();
    /** What the caller paused for reasons of its own; that is not for us to resume. */
    private final Set<TopicPartition> pausedByCaller = new HashSet<>();

    /** A consumer with these settings; its values are read with these formats. */
    public PatientConsumer(Map<String, Object> config, EventFormats formats) {
        super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.formats = formats;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        release();
        ConsumerRecords<byte[], byte[]> polled = super.poll(timeout);
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            if (!formats.isReadableNow(record)) {
                return readable(polled);
            }
        }
        return polled;
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {
        pausedByCaller.addAll(partitions);
        super.pause(partitions);
    }

    @Override
    public void resume(Collection<TopicPartition> partitions) {
        pausedByCaller.removeAll(partitions);
        super.resume(partitions.stream()
                .filter(partition -> !held.containsKey(partition))
                .toList());
    }

    /** What is held counts as nothing to come: a task with two topics would otherwise wait for this one. */
    @Override
    public OptionalLong currentLag(TopicPartition partition) {
        return held.containsKey(partition) ? OptionalLong.of(0) : super.currentLag(partition);
    }

    private void release() {
        if (held.isEmpty()) {
            return;
        }
        Set<TopicPartition> assigned = assignment();
        held.keySet().retainAll(assigned);
        pausedByCaller.retainAll(assigned);
        List<TopicPartition> readable = held.entrySet().stream()
                .filter(entry -> formats.isReadableNow(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        held.keySet().removeAll(readable);
        super.resume(readable.stream()
                .filter(partition -> !pausedByCaller.contains(partition))
                .toList());
    }

    private ConsumerRecords<byte[], byte[]> readable(ConsumerRecords<byte[], byte[]> polled) {
        var readable = new LinkedHashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        var next = new HashMap<>(polled.nextOffsets());
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> records = polled.records(partition);
            int count = 0;
            while (count < records.size() && formats.isReadableNow(records.get(count))) {
                count++;
            }
            if (count < records.size()) {
                ConsumerRecord<byte[], byte[]> first = records.get(count);
                next.put(partition, new OffsetAndMetadata(first.offset(), first.leaderEpoch(), ""));
                hold(partition, first);
            }
            if (count > 0) {
                readable.put(partition, records.subList(0, count));
            }
        }
        return new ConsumerRecords<>(readable, next);
    }

    private void hold(TopicPartition partition, ConsumerRecord<byte[], byte[]> first) {
        seek(partition, first.offset());
        super.pause(List.of(partition));
        held.put(partition, first);
    }
}
