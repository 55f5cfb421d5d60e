package org.hiptriage.triage.stream.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Collects what is committed to some topics. */
final class Inbox implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> received = new ArrayList<>();

    Inbox(Broker broker, String... topics) {
        consumer = broker.consumer(topics);
    }

    /** Waits until there are at least so many records and returns all there are. */
    List<ConsumerRecord<String, byte[]>> await(int count) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (received.size() < count && Instant.now().isBefore(deadline)) {
            consumer.poll(Duration.ofMillis(100)).forEach(received::add);
        }
        assertThat(received).as("records within %s", PATIENCE).hasSizeGreaterThanOrEqualTo(count);
        return List.copyOf(received);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
