package org.hiptriage.benchmarks.contender;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.benchmarks.broker.Asked;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.benchmarks.load.MadeUpLoad;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.TriageTopology;
import org.hiptriage.triage.stream.state.RunnerHistory;

/**
 * Memories of many runners in the changelog of an application that has not begun yet. They are what the shipped rules and memory made
 * of the first events of a runner, in the bytes and under the key that the service itself writes; of runners who began alike the ids
 * are the same.
 */
public final class PreparedMemories {
    private PreparedMemories() {}

    /** The changelog of an application. */
    public static String changelogOf(String application) {
        return application + "-" + TriageTopology.HISTORY + "-changelog";
    }

    /**
     * Writes the memories of so many runners, until the broker has them.
     *
     * @param events how many of its events each runner's memory is of, at least one
     * @return bytes of all of them together, without keys and batches
     */
    public static long write(OwnBroker broker, String application, int runners, int events) {
        String topic = changelogOf(application);
        create(broker.admin(), topic);
        var serde = EventSerde.of(RunnerHistory.class);
        Shapes shapes = Shapes.ofMadeUpLoad();
        List<byte[]> byBegin = IntStream.range(0, MadeUpLoad.CYCLE)
                .mapToObj(begin -> serde.write(shapes.memory(MadeUpLoad.runner(begin), events)))
                .toList();
        var failure = new AtomicReference<Optional<Exception>>(Optional.empty());
        long bytes = 0;
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", broker.bootstrapServers(), "linger.ms", 20, "batch.size", 512 << 10),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int number = 0; number < runners; number++) {
                byte[] memory = byBegin.get(number % MadeUpLoad.CYCLE);
                bytes += memory.length;
                var unused =
                        producer.send(new ProducerRecord<>(topic, MadeUpLoad.runner(number), memory), (sent, e) -> {
                            if (e != null) {
                                failure.set(Optional.of(e));
                            }
                        });
            }
        }
        failure.get().ifPresent(e -> {
            throw new IllegalStateException("a memory could not be written", e);
        });
        return bytes;
    }

    /** As Kafka Streams would create it. */
    private static void create(Admin admin, String topic) {
        int partitions = Asked.of(admin.describeTopics(List.of(Topics.SYMPTOM_EVENTS.name()))
                        .allTopicNames())
                .get(Topics.SYMPTOM_EVENTS.name())
                .partitions()
                .size();
        Asked.of(admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())
                        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))))
                .all());
    }
}
