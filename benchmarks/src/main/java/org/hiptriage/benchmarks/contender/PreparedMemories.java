package org.hiptriage.benchmarks.contender;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.benchmarks.broker.Asked;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.TriageTopology;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.hiptriage.triage.stream.warmup.MadeUpLoad;

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
        create(broker, topic);
        var serde = EventSerde.of(RunnerHistory.class);
        Shapes shapes = Shapes.ofMadeUpLoad();
        List<byte[]> byBegin = IntStream.range(0, MadeUpLoad.CYCLE)
                .mapToObj(begin -> serde.write(shapes.memory(MadeUpLoad.runner(begin), events)))
                .toList();
        var failed = new AtomicInteger();
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
                                failed.incrementAndGet();
                            }
                        });
            }
        }
        if (failed.get() > 0) {
            throw new IllegalStateException("memories that could not be written: " + failed.get());
        }
        return bytes;
    }

    /** As Kafka Streams would create it. */
    private static void create(OwnBroker broker, String topic) {
        Asked.of(broker.admin()
                .createTopics(List.of(new NewTopic(
                                topic, Optional.of(broker.partitionsOf(Topics.SYMPTOM_EVENTS)), Optional.empty())
                        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))))
                .all());
    }
}
