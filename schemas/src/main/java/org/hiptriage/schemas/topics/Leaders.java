package org.hiptriage.schemas.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/**
 * The brokers that lead the partitions of new topics. One that has not taken over a partition yet refuses the first batch of a producer, and
 * may take the second, which is on its way, for the first one: the producer then offers the first in vain until its time is up, and nothing
 * else gets into that partition. Seen with Kafka 4.2, where metadata already named the leader.
 */
public final class Leaders {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    private Leaders() {}

    /**
     * Waits until each partition's leader takes records.
     *
     * @param patience how long it tries again where a broker does not know a topic or partition yet
     * @throws ExecutionException where one does not know it by then, or the client may not describe a topic
     */
    public static void await(Admin client, Collection<String> topics, Duration patience)
            throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                client.listOffsets(newest(client, topics)).all().get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(BETWEEN_TRIES.toMillis());
            }
        }
    }

    private static Map<TopicPartition, OffsetSpec> newest(Admin client, Collection<String> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        client.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition())))
                .forEach(partition -> partitions.put(partition, OffsetSpec.latest()));
        return partitions;
    }
}
