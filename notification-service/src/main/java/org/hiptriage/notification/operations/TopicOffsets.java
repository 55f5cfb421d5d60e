package org.hiptriage.notification.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.hiptriage.notification.broker.BrokerAccess;
import org.hiptriage.notification.operations.OperationsReport.Reader;
import org.hiptriage.notification.operations.OperationsReport.TopicReport;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** How many records are in each topic of the contract, and how many of them each group has not read. */
@Component
class TopicOffsets implements DisposableBean {
    private static final int ANSWER_WITHIN_MS = 5_000;
    private static final Duration SHORTEST_SPAN = Duration.ofSeconds(1);

    private final Admin admin;
    private final Clock clock;
    private volatile Optional<Seen> seen = Optional.empty();

    TopicOffsets(BrokerAccess broker, Clock clock) {
        Map<String, Object> settings = broker.forAdmin();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        this.admin = Admin.create(settings);
        this.clock = clock;
    }

    /** Each topic of the contract and its dead letters, as they are now; blocks, and fails where the broker is away. */
    List<TopicReport> report() throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        List<String> topics = Stream.concat(
                        Topics.all().stream().map(Topic::name),
                        Topics.all().stream().map(Topic::deadLetters))
                .filter(present::contains)
                .toList();
        Map<TopicPartition, Long> ends = ends(topics);
        Map<String, Map<TopicPartition, OffsetAndMetadata>> groups = committed();
        Map<String, Long> records = new LinkedHashMap<>();
        topics.forEach(topic -> records.put(topic, sum(ends, topic)));
        var now = new Seen(clock.instant(), records);
        Optional<Seen> before = seen;
        if (before.isEmpty() || now.isWorthComparing(before.get())) {
            seen = Optional.of(now);
        }
        return topics.stream()
                .map(topic -> new TopicReport(
                        topic,
                        now.count(topic),
                        before.flatMap(earlier -> now.perSecond(topic, earlier)),
                        readers(topic, ends, groups),
                        topic.endsWith(".dlt")))
                .toList();
    }

    private Map<TopicPartition, Long> ends(List<String> topics) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new LinkedHashMap<>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((topic, described) -> described
                        .partitions()
                        .forEach(partition ->
                                wanted.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        return admin.listOffsets(wanted).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed()
            throws ExecutionException, InterruptedException {
        // Platforms may share groups of other kinds, of which there are no such offsets.
        Map<String, ListConsumerGroupOffsetsSpec> groups =
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                        .map(GroupListing::groupId)
                        .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec()));
        return groups.isEmpty()
                ? Map.of()
                : admin.listConsumerGroupOffsets(groups).all().get();
    }

    private static List<Reader> readers(
            String topic, Map<TopicPartition, Long> ends, Map<String, Map<TopicPartition, OffsetAndMetadata>> groups) {
        var readers = new ArrayList<Reader>();
        groups.forEach((group, offsets) -> {
            Map<TopicPartition, Long> behind = ends.entrySet().stream()
                    .filter(end -> end.getKey().topic().equals(topic) && offsets.containsKey(end.getKey()))
                    .collect(
                            Collectors.toMap(Map.Entry::getKey, end -> lag(end.getValue(), offsets.get(end.getKey()))));
            if (!behind.isEmpty()) {
                readers.add(new Reader(
                        group,
                        behind.values().stream().mapToLong(Long::longValue).sum()));
            }
        });
        readers.sort((a, b) -> a.group().compareTo(b.group()));
        return readers;
    }

    private static long lag(long end, @Nullable OffsetAndMetadata read) {
        return read == null ? 0 : Math.max(0, end - read.offset());
    }

    private static long sum(Map<TopicPartition, Long> ends, String topic) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void destroy() {
        admin.close(Duration.ofSeconds(2));
    }

    private record Seen(Instant at, Map<String, Long> records) {
        long count(String topic) {
            return records.getOrDefault(topic, 0L);
        }

        boolean isWorthComparing(Seen earlier) {
            return span(earlier).compareTo(SHORTEST_SPAN) >= 0;
        }

        Optional<Double> perSecond(String topic, Seen earlier) {
            return isWorthComparing(earlier)
                    ? Optional.of((count(topic) - earlier.count(topic))
                            * 1000.0
                            / span(earlier).toMillis())
                    : Optional.empty();
        }

        private Duration span(Seen earlier) {
            return Duration.between(earlier.at, at);
        }
    }
}
