package org.hiptriage.replay.recording;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.hiptriage.schemas.topics.Topic;

/** One partition of one topic, from its beginning to where it ended when it was opened. Holds one poll of records at a time. */
public final class Tape implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Topic<?> topic;
    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final long first;
    private final long end;
    private final Deque<Taped> read = new ArrayDeque<>();

    Tape(Topic<?> topic, int partition, Consumer<byte[], byte[]> consumer) {
        this.topic = topic;
        this.consumer = consumer;
        this.partition = new TopicPartition(topic.name(), partition);
        Set<TopicPartition> alone = Set.of(this.partition);
        consumer.assign(alone);
        this.first = consumer.beginningOffsets(alone).getOrDefault(this.partition, 0L);
        this.end = consumer.endOffsets(alone).getOrDefault(this.partition, 0L);
        consumer.seek(this.partition, first);
    }

    /** How many records there are to come at most; offsets that hold no record count too. */
    public long length() {
        return end - first;
    }

    /** Whether records that once stood before the first are no longer kept. */
    public boolean isCut() {
        return first > 0;
    }

    /** The next record, which stays the next; empty at the end. */
    public Optional<Taped> peek() {
        if (read.isEmpty()) {
            fill();
        }
        return Optional.ofNullable(read.peek());
    }

    /** The next record. */
    public Taped next() {
        Taped next = peek().orElseThrow();
        read.remove();
        return next;
    }

    private void fill() {
        Instant deadline = Instant.now().plus(PATIENCE);
        try {
            long position = consumer.position(partition);
            while (read.isEmpty() && position < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(partition)) {
                    if (record.offset() < end) {
                        read.add(taped(record));
                    }
                }
                long now = consumer.position(partition);
                if (now > position) {
                    deadline = Instant.now().plus(PATIENCE);
                } else if (Instant.now().isAfter(deadline)) {
                    throw new UnreadableRecordingException("The broker has given nothing of " + partition + " for "
                            + PATIENCE.toSeconds() + " s, though it holds more. Look at it, then run this again.");
                }
                position = now;
            }
        } catch (OffsetOutOfRangeException e) {
            throw new UnreadableRecordingException("Records of " + partition
                    + " were deleted, as their time was up, while they were read. Run this again.");
        } catch (KafkaException e) {
            throw Recording.unreadable(e);
        }
    }

    private Taped taped(ConsumerRecord<byte[], byte[]> record) {
        return new Taped(
                topic,
                record.offset(),
                // As the stream takes it where a producer gave none, though now is later.
                record.timestamp() >= 0 ? Instant.ofEpochMilli(record.timestamp()) : Instant.now(),
                record.key(),
                record.value(),
                Optional.ofNullable(record.headers().lastHeader("ce_id"))
                        .map(Header::value)
                        .map(id -> new String(id, StandardCharsets.UTF_8)));
    }

    /** Gives up what was opened for these. */
    static void close(List<Tape> tapes) {
        tapes.forEach(Tape::close);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
