package org.hiptriage.triage.stream.client;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.TopicPartition;

/**
 * An admin client that does not wait long for what Kafka Streams asks while it assigns partitions: the whole group waits then, and
 * whoever assigns sends no heartbeat and drops out. Kafka's own waits for a broker that is halted as long as {@code
 * default.api.timeout.ms} says, a minute: nothing wakes its thread when {@code request.timeout.ms} has passed.
 */
class PromptAdmin extends ForwardingAdmin {
    /** Two questions are asked in a row, and a member's session is three seconds. */
    private static final int ANSWER_WITHIN_MS =
            Math.toIntExact(Duration.ofSeconds(1).toMillis());

    PromptAdmin(Map<String, Object> config) {
        super(config);
    }

    /** Whether the changelogs are there. Kafka Streams asks again where no answer comes, and by then another broker. */
    @Override
    public DescribeTopicsResult describeTopics(TopicCollection topics, DescribeTopicsOptions options) {
        return super.describeTopics(
                topics, options.timeoutMs() == null ? options.timeoutMs(ANSWER_WITHIN_MS) : options);
    }

    /**
     * Where changelogs end, as brokers say at once: it is only weighed who would have least to restore. Where no answer comes, each keeps
     * what it had.
     */
    @Override
    public ListOffsetsResult listOffsets(Map<TopicPartition, OffsetSpec> wanted) {
        return super.listOffsets(wanted, new ListOffsetsOptions().timeoutMs(ANSWER_WITHIN_MS));
    }
}
