package org.hiptriage.triage.stream.publication.topic;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.hiptriage.schemas.topics.KnowledgePackTopic;
import org.hiptriage.triage.knowledge.yaml.PackFile;
import org.hiptriage.triage.stream.publication.Appended;

/** The records of the topic of packs. */
public final class PackRecords {
    static final TopicPartition PACKS = new TopicPartition(KnowledgePackTopic.NAME, KnowledgePackTopic.PARTITION);

    private static final Duration POLL = Duration.ofMillis(200);

    private PackRecords() {}

    /**
     * All up to where the topic ends now; none where there is no such topic.
     *
     * @param consumer without a group
     * @throws org.apache.kafka.common.KafkaException where it cannot be read
     */
    public static List<Appended> all(Consumer<byte[], byte[]> consumer) {
        if (!consumer.listTopics().containsKey(PACKS.topic())) {
            return List.of();
        }
        List<Appended> all = new ArrayList<>();
        consumer.assign(List.of(PACKS));
        consumer.seekToBeginning(List.of(PACKS));
        long end = consumer.endOffsets(List.of(PACKS)).getOrDefault(PACKS, 0L);
        while (consumer.position(PACKS) < end) {
            consumer.poll(POLL).forEach(record -> all.add(of(record)));
        }
        return all;
    }

    /** The packs in them, whoever published them and whether they count or not: a result names what it rests on by SHA-256. */
    public static List<PackFile> files(List<Appended> records) {
        List<PackFile> files = new ArrayList<>();
        for (Appended record : records) {
            byte[] value = record.value();
            if (value != null) {
                try {
                    KnowledgePackPublished publication = KnowledgePackTopic.FORMAT.read(value);
                    ByteBuffer content = publication.getContent().duplicate();
                    byte[] bytes = new byte[content.remaining()];
                    content.get(bytes);
                    files.add(new PackFile(KnowledgePackTopic.key(publication), bytes));
                } catch (UnreadableEventException e) {
                    // It is no pack.
                }
            }
        }
        return files;
    }

    /** The record as what is decided on: only the broker's own time proves anything. */
    static Appended of(ConsumerRecord<byte[], byte[]> record) {
        return new Appended(
                record.key(),
                record.value(),
                record.timestampType() == TimestampType.LOG_APPEND_TIME
                        ? Optional.of(Instant.ofEpochMilli(record.timestamp()))
                        : Optional.empty());
    }
}
