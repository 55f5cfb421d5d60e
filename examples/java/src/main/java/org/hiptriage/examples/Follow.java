package org.hiptriage.examples;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints results and red-flag alerts as they come, each once. Argument: a runner's id, to see those of that runner alone,
 * up to the first alert.
 */
public final class Follow {
    private static final String RESULTS = "triage-results";
    private static final String ALERTS = "red-flag-alerts";
    private static final Events COMPLETED = new Events("TriageCompleted");
    private static final Events RAISED = new Events("RedFlagRaised");

    private Follow() {}

    public static void main(String... arguments) {
        List<String> wanted = List.of(arguments);
        // Alerts come at least once: a repeat is known by its id. A platform keeps these ids with what it does.
        Set<String> ids = new HashSet<>();
        Set<String> shown = new HashSet<>();
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(RESULTS, ALERTS));
            while (wanted.isEmpty() || !shown.containsAll(Set.of(RESULTS, ALERTS))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    if (!wanted.isEmpty() && !wanted.contains(record.key())) {
                        continue;
                    }
                    GenericRecord event = read(record);
                    if (ids.add(String.valueOf(event.get("eventId")))) {
                        shown.add(record.topic());
                        show(record.topic(), event);
                    }
                }
            }
        }
    }

    private static GenericRecord read(ConsumerRecord<String, byte[]> record) {
        return (record.topic().equals(ALERTS) ? RAISED : COMPLETED).read(record.value());
    }

    private static void show(String topic, GenericRecord event) {
        System.out.println(topic + ": " + event.get("runnerId") + " " + event.get("level") + " "
                + ((List<?>) event.get("redFlags"))
                        .stream()
                                .map(flag -> ((GenericRecord) flag).get("code"))
                                .toList());
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                Place.BOOTSTRAP_SERVERS,
                // A group of its own for a look; a platform names its group once, and so goes on where it was.
                "group.id",
                "follow-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed");
    }
}
