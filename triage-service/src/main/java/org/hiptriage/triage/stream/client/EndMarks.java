package org.hiptriage.triage.stream.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Finds where partitions end by writing to each: a record that all replicas in sync have stands behind all that was
 * acknowledged before, and no broker can acknowledge it that leads no more. To a store it is the removal of a runner that there cannot be.
 */
final class EndMarks {
    /** A runner's id has no asterisk. */
    static final byte[] KEY = "*end".getBytes(StandardCharsets.UTF_8);

    /** A broker that hangs is given up after this long, and the next that leads is asked: a mark is a few bytes. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private static final Duration LEADER_KNOWN_WITHIN = Duration.ofSeconds(5);

    private static final int MARKED_WITHIN_MS = 30_000;

    private final Map<String, Object> config;
    private Optional<Producer<byte[], byte[]>> opened = Optional.empty();

    /**
     * For the brokers of an admin client.
     *
     * @param config of that client
     */
    EndMarks(Map<String, Object> config) {
        this.config = Map.copyOf(config);
    }

    /** The offset behind the last record of each of these; waits for it, but no longer than that client would, or 30 s. */
    Map<TopicPartition, KafkaFuture<ListOffsetsResultInfo>> ends(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Future<RecordMetadata>> marks = new LinkedHashMap<>();
        partitions.forEach(partition -> marks.put(partition, mark(partition)));
        Map<TopicPartition, KafkaFuture<ListOffsetsResultInfo>> ends = new HashMap<>();
        marks.forEach((partition, mark) ->
                ends.put(partition, KafkaFuture.completedFuture(partition).thenApply(marked -> behind(mark))));
        return ends;
    }

    synchronized void close(Duration timeout) {
        opened.ifPresent(producer -> producer.close(timeout));
        opened = Optional.empty();
    }

    private Future<RecordMetadata> mark(TopicPartition partition) {
        return producer().send(new ProducerRecord<>(partition.topic(), partition.partition(), KEY, null));
    }

    private static ListOffsetsResultInfo behind(Future<RecordMetadata> mark) {
        try {
            RecordMetadata written = mark.get();
            return new ListOffsetsResultInfo(written.offset() + 1, written.timestamp(), Optional.empty());
        } catch (ExecutionException e) {
            throw new KafkaException("where the changelog ends could not be marked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("stopped while the end of a changelog was marked", e);
        }
    }

    private synchronized Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> producer = opened.orElseGet(this::open);
        opened = Optional.of(producer);
        return producer;
    }

    /** As the admin client reaches its brokers; all else is settled here. */
    private Producer<byte[], byte[]> open() {
        Map<String, Object> settings = new HashMap<>(config);
        settings.keySet()
                .removeIf(name -> AdminClientConfig.configNames().contains(name)
                        && !ProducerConfig.configNames().contains(name));
        settings.put(
                CommonClientConfigs.CLIENT_ID_CONFIG,
                settings.getOrDefault(CommonClientConfigs.CLIENT_ID_CONFIG, "stream") + "-ends");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // Written twice it says the same, so it needs no rights beyond those to the topic.
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(ANSWER_WITHIN.toMillis()));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LEADER_KNOWN_WITHIN.toMillis());
        settings.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                config.getOrDefault(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MARKED_WITHIN_MS));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
