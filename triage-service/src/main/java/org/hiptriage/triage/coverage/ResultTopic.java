package org.hiptriage.triage.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.sealing.ForgottenRecordException;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.hiptriage.schemas.topics.Topics;

/** The results as they are recorded, each counted once: every reading goes on where the one before ended. For one thread. */
final class ResultTopic {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final EventFormat<TriageCompleted> format;
    private final Clock clock;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private Tally tally = new Tally();

    /**
     * The topic as these read it.
     *
     * @param consumers makes one that belongs to no group and sees committed records alone
     */
    ResultTopic(Supplier<Consumer<byte[], byte[]>> consumers, EventFormats formats, Clock clock) {
        this.consumers = consumers;
        this.format = formats.of(Topics.TRIAGE_RESULTS);
        this.clock = clock;
    }

    /**
     * Counts what came since, up to where the topic ends now.
     *
     * @param told hears of what is counted after each few records
     * @return all that is counted then
     * @throws RuntimeException where broker, schema registry or key store cannot be asked; what was counted stays counted, once
     */
    Counted readOn(java.util.function.Consumer<Counted> told) {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            List<TopicPartition> partitions = partitions(consumer);
            Instant asOf = clock.instant();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            position(consumer, partitions, ends);
            Instant deadline = Instant.now().plus(PATIENCE);
            while (partitions.stream().anyMatch(each -> at(next, each) < at(ends, each))) {
                if (read(consumer, ends)) {
                    deadline = Instant.now().plus(PATIENCE);
                    told.accept(tally.counted(asOf, false));
                } else if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException(
                            "The broker gives nothing of " + Topics.TRIAGE_RESULTS.name() + ", though it holds more");
                }
            }
            return tally.counted(asOf, true);
        }
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        return Optional.ofNullable(consumer.partitionsFor(Topics.TRIAGE_RESULTS.name())).orElse(List.of()).stream()
                .map((PartitionInfo info) -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private void position(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        if (next.entrySet().stream().anyMatch(known -> known.getValue() > at(ends, known.getKey()))) {
            // The topic was made anew: what was counted is no longer recorded.
            next.clear();
            tally = new Tally();
        }
        consumer.assign(partitions);
        consumer.beginningOffsets(partitions)
                .forEach((partition, beginning) -> next.merge(partition, beginning, Math::max));
        partitions.forEach(partition -> consumer.seek(partition, at(next, partition)));
    }

    /** Whether it got any further. */
    private boolean read(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        boolean further = false;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            var partition = new TopicPartition(record.topic(), record.partition());
            if (record.offset() < at(ends, partition)) {
                count(record);
                next.put(partition, record.offset() + 1);
                further = true;
            }
        }
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            // Offsets at the end hold no record: transactions end with a mark.
            long position = Math.min(consumer.position(end.getKey()), end.getValue());
            further |= at(next, end.getKey()) < position;
            next.merge(end.getKey(), position, Math::max);
        }
        return further;
    }

    private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    private void count(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null) {
            tally.addUnreadable();
            return;
        }
        try {
            tally.add(format.read(value));
        } catch (ForgottenRecordException e) {
            tally.addForgotten();
        } catch (UnreadableEventException e) {
            tally.addUnreadable();
        }
    }
}
