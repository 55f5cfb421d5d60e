package org.hiptriage.triage.stream.client;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * An admin client that does not wait long for what Kafka Streams asks while it assigns partitions: the whole group waits then, and
 * whoever assigns sends no heartbeat and drops out. Kafka's own waits for a broker that is halted as long as {@code
 * default.api.timeout.ms} says, a minute: nothing wakes its thread when {@code request.timeout.ms} has passed.
 */
class PromptAdmin extends ForwardingAdmin {
    /** Two or three questions are asked in a row, one of which may meet silence, and a member's session is three seconds. */
    private static final int ANSWER_WITHIN_MS =
            Math.toIntExact(Duration.ofSeconds(1).toMillis());

    PromptAdmin(Map<String, Object> config) {
        super(config);
    }

    /**
     * Whether the changelogs are there. The second question goes to another broker; told of a broker's silence, Kafka Streams would take
     * the changelogs for new ones, and move tasks away from their state.
     */
    @Override
    public DescribeTopicsResult describeTopics(TopicCollection topics, DescribeTopicsOptions options) {
        if (options.timeoutMs() != null) {
            return super.describeTopics(topics, options);
        }
        var soon = options.timeoutMs(ANSWER_WITHIN_MS);
        DescribeTopicsResult described = super.describeTopics(topics, soon);
        return isUnanswered(described) ? super.describeTopics(topics, soon) : described;
    }

    private static boolean isUnanswered(DescribeTopicsResult described) {
        return Optional.ofNullable(described.topicNameValues()).orElse(Map.of()).values().stream()
                .anyMatch(PromptAdmin::isUnanswered);
    }

    private static boolean isUnanswered(KafkaFuture<?> asked) {
        try {
            asked.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof TimeoutException;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
