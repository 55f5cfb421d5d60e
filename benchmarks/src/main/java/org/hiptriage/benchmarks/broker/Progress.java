package org.hiptriage.benchmarks.broker;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;

/** How far a group has read the reports and runs, by the offsets that it committed: what is not committed does not count. */
public final class Progress {
    private static final List<Topic<?>> READ = List.of(Topics.SYMPTOM_EVENTS, Topics.RUN_EVENTS);

    private final Admin admin;
    private final String group;
    private final Map<TopicPartition, Long> begin;

    private Progress(Admin admin, String group, Map<TopicPartition, Long> begin) {
        this.admin = admin;
        this.group = group;
        this.begin = begin;
    }

    /** Of a group that reads from the beginning. */
    public static Progress ofAll(Admin admin, String group) {
        return new Progress(admin, group, offsets(admin, OffsetSpec.earliest()));
    }

    /** Of a group that has read all that is there: it need not exist yet, and is to have no member. */
    public static Progress fromNowOn(Admin admin, String group) {
        Map<TopicPartition, Long> end = offsets(admin, OffsetSpec.latest());
        Map<TopicPartition, OffsetAndMetadata> read = end.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new OffsetAndMetadata(each.getValue())));
        Asked.of(admin.alterConsumerGroupOffsets(group, read).all());
        return new Progress(admin, group, end);
    }

    /** How many records were read since then. */
    public long records() {
        return Asked.of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(each -> each.getValue() != null && begin.containsKey(each.getKey()))
                .mapToLong(each -> each.getValue().offset() - begin.getOrDefault(each.getKey(), 0L))
                .sum();
    }

    /** How many records are in the topics. */
    public static long waiting(Admin admin) {
        Map<TopicPartition, Long> begin = offsets(admin, OffsetSpec.earliest());
        return offsets(admin, OffsetSpec.latest()).entrySet().stream()
                .mapToLong(each -> each.getValue() - begin.getOrDefault(each.getKey(), 0L))
                .sum();
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, OffsetSpec spec) {
        List<String> names = READ.stream().map(Topic::name).toList();
        Stream<TopicPartition> partitions = Asked.of(admin.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())));
        return Asked.of(admin.listOffsets(partitions.collect(Collectors.toMap(each -> each, each -> spec)))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }
}
