package org.hiptriage.benchmarks.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.hiptriage.schemas.topics.Topics;

/** What a contender leaves in the broker. */
public final class Traces {
    private static final List<String> WRITTEN = Stream.of(
                    Topics.TRIAGE_RESULTS, Topics.RED_FLAG_ALERTS, Topics.LOAD_WARNINGS)
            .map(topic -> topic.name())
            .toList();

    private Traces() {}

    /** How many bytes each of these records took in the broker, with what batches and transactions add. */
    public static double bytesPerRecord(Admin admin, String topic) {
        Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(admin, List.of(topic), OffsetSpec.latest());
        long records =
                ends.values().stream().mapToLong(ListOffsetsResultInfo::offset).sum();
        Set<Integer> brokers = Asked.of(admin.describeCluster().nodes()).stream()
                .map(node -> node.id())
                .collect(Collectors.toSet());
        long bytes = Asked.of(admin.describeLogDirs(brokers).allDescriptions()).values().stream()
                .flatMap(dirs -> dirs.values().stream())
                .flatMap(dir -> dir.replicaInfos().entrySet().stream())
                .filter(replica -> replica.getKey().topic().equals(topic))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
        return records == 0 ? 0 : (double) bytes / records / brokers.size();
    }

    /** Deletes what an application wrote and remembered, so that disks do not fill; what it read stays. */
    public static void delete(Admin admin, String applicationId) {
        Map<TopicPartition, RecordsToDelete> all = offsets(admin, WRITTEN, OffsetSpec.latest()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> RecordsToDelete.beforeOffset(each.getValue().offset())));
        Asked.of(admin.deleteRecords(all).all());
        List<String> own = Asked.of(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(applicationId + "-"))
                .toList();
        Asked.of(admin.deleteTopics(own).all());
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Admin admin, List<String> topics, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> partitions =
                Asked.of(admin.describeTopics(topics).allTopicNames()).values().stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .collect(Collectors.toMap(each -> each, each -> spec));
        return Asked.of(admin.listOffsets(partitions).all());
    }
}
