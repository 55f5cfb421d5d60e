package org.hiptriage.triage.stream.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Collects what is committed to some topics, from their start. */
final class Inbox implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> received = new ArrayList<>();

    Inbox(Broker broker, String... topics) {
        consumer = broker.consumer(topics);
    }

    /** Waits for the first such record. */
    ConsumerRecord<String, byte[]> await(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return await(1, wanted).get(0);
    }

    /** Waits until there are at least so many such records, and returns all of them. */
    List<ConsumerRecord<String, byte[]>> await(int count, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (received.stream().filter(wanted).count() < count && Instant.now().isBefore(deadline)) {
            consumer.poll(Duration.ofMillis(100)).forEach(received::add);
        }
        List<ConsumerRecord<String, byte[]>> found =
                received.stream().filter(wanted).toList();
        assertThat(found).as("records within %s", PATIENCE).hasSizeGreaterThanOrEqualTo(count);
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
