package org.hiptriage.triage.stream.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.KafkaMetric;

/**
 * An admin client that is told by its leader alone where a changelog ends that is to be restored. To list offsets asks
 * whoever believes to lead: a broker that was halted answers for a moment as the leader that it was, without what another
 * took since, and a store that is restored up to there forgets it. Of all other topics, and of all other offsets, it says
 * what {@link Admin} says.
 */
final class LeaderEndsAdmin extends PromptAdmin {
    /** How Kafka Streams names the topics in which it keeps stores. */
    private static final String CHANGELOG = "-changelog";

    private final EndMarks marks;

    LeaderEndsAdmin(Map<String, Object> config) {
        super(config);
        marks = new EndMarks(config);
    }

    /** So Kafka Streams asks where a restore has to end. */
    @Override
    public ListOffsetsResult listOffsets(Map<TopicPartition, OffsetSpec> wanted, ListOffsetsOptions options) {
        Map<TopicPartition, OffsetSpec> others = wanted.entrySet().stream()
                .filter(offset -> !isEndOfChangelog(offset.getKey(), offset.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<TopicPartition, KafkaFuture<ListOffsetsResultInfo>> offsets =
                new HashMap<>(marks.ends(wanted.keySet().stream()
                        .filter(partition -> !others.containsKey(partition))
                        .toList()));
        if (!others.isEmpty()) {
            ListOffsetsResult told = super.listOffsets(others, options);
            others.keySet().forEach(partition -> offsets.put(partition, told.partitionResult(partition)));
        }
        return new ListOffsetsResult(offsets);
    }

    /** The stream's own metrics are the service's; brokers that subscribe to metrics get those of its producers and consumers. */
    @Override
    public void registerMetricForSubscription(KafkaMetric metric) {}

    @Override
    public void unregisterMetricFromSubscription(KafkaMetric metric) {}

    @Override
    public void close(Duration timeout) {
        marks.close(timeout);
        super.close(timeout);
    }

    private static boolean isEndOfChangelog(TopicPartition partition, OffsetSpec spec) {
        return spec instanceof OffsetSpec.LatestSpec && partition.topic().endsWith(CHANGELOG);
    }
}
