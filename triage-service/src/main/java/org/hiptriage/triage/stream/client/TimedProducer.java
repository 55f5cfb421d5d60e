package org.hiptriage.triage.stream.client;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.hiptriage.triage.stream.commit.CommitBudget;
import org.hiptriage.triage.stream.commit.Uncommitted;

/**
 * A producer that tells its thread's {@link CommitBudget} how long each commit took: the wait for what was sent, the
 * offsets and the end of the transaction; and {@link Uncommitted} when what was sent became readable. Kafka Streams' own metric is an average over half a minute, too slow to steer by.
 */
final class TimedProducer extends KafkaProducer<byte[], byte[]> {
    private long spentNanos;

    TimedProducer(Map<String, Object> config) {
        super(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public void flush() {
        long start = System.nanoTime();
        super.flush();
        spentNanos += System.nanoTime() - start;
    }

    @Override
    public void sendOffsetsToTransaction(
            Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata groupMetadata) {
        long start = System.nanoTime();
        super.sendOffsetsToTransaction(offsets, groupMetadata);
        spentNanos += System.nanoTime() - start;
    }

    @Override
    public void commitTransaction() {
        long start = System.nanoTime();
        super.commitTransaction();
        long end = System.nanoTime();
        CommitBudget.ofThisThread().committed(end, spentNanos + end - start);
        Uncommitted.ofThisThread().committed(Instant.now());
        spentNanos = 0;
    }

    @Override
    public void abortTransaction() {
        super.abortTransaction();
        Uncommitted.ofThisThread().aborted();
        spentNanos = 0;
    }
}
