package org.hiptriage.schemas.topics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * The brokers that lead the partitions of new topics. One that has not taken over a partition yet refuses the first batch of a producer, and
 * may take the second, which is on its way, for the first one: the producer then offers the first in vain until its time is up, and nothing
 * else gets into that partition. Seen with Kafka 4.2, where metadata already named the leader.
 */
public final class Leaders {
    private Leaders() {}

    /**
     * Waits, as long as the client does for any answer, until each partition's leader takes records.
     *
     * @throws ExecutionException where one does not, or the client may not describe a topic
     */
    public static void await(Admin client, Collection<String> topics) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        client.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition())))
                .forEach(partition -> partitions.put(partition, OffsetSpec.latest()));
        client.listOffsets(partitions).all().get();
    }
}
