package org.hiptriage.assessment.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.assessment.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.KafkaAdmin;

class TopicsWatchIT {
    private static final int NEW_INSTALLATIONS = 8;
    private static final int BATCHES = 400;
    private static final Duration LIVES_THROUGH_A_BUSY_MACHINE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration READY_WITHIN = Duration.ofMinutes(1);

    @Test
    void whoFindsTheTopicsJustMadeCanWriteToEachPartitionAtOnce(@TempDir Path data) throws Exception {
        try (var broker = new TestBroker(data, LIVES_THROUGH_A_BUSY_MACHINE).start();
                var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()))) {
            for (int each = 0; each < NEW_INSTALLATIONS; each++) {
                try (var topics =
                        new OwnedTopics(new KafkaAdmin(Map.of("bootstrap.servers", broker.bootstrapServers())))) {
                    awaitReady(broker, topics);
                    assertThatCode(() -> writesToAllPartitions(broker, topics.names()))
                            .as("installation %d", each)
                            .doesNotThrowAnyException();
                    admin.deleteTopics(topics.names()).all().get();
                    while (!admin.listTopics().names().get().isEmpty()) {
                        Thread.onSpinWait();
                    }
                }
            }
        }
    }

    /** As the service does before it says that it is ready, from making the topics on. */
    private static void awaitReady(TestBroker broker, OwnedTopics topics) throws InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var watch = new TopicsWatch(topics, producer, new TopicsSettings(BETWEEN_LOOKS));
            watch.start();
            try {
                long end = System.nanoTime() + READY_WITHIN.toNanos();
                while (!watch.areThere()) {
                    assertThat(System.nanoTime()).as("ready in time").isLessThan(end);
                    Thread.sleep(1);
                }
            } finally {
                watch.stop();
            }
        }
    }

    /** Small batches, of which several are on their way at the same time. */
    private static void writesToAllPartitions(TestBroker broker, List<String> topics) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "linger.ms",
                0,
                "batch.size",
                1,
                "request.timeout.ms",
                3_000,
                "delivery.timeout.ms",
                20_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (int batch = 0; batch < BATCHES; batch++) {
                for (String topic : topics) {
                    sent.add(producer.send(new ProducerRecord<>(topic, "r-" + batch, new byte[100])));
                }
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }
}
