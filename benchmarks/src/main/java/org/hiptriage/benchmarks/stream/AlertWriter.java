package org.hiptriage.benchmarks.stream;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.benchmarks.path.Stack;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;

/** Puts alerts into their topic, as triage does. */
final class AlertWriter implements AutoCloseable {
    private final EventSerde<RedFlagRaised> serde = EventSerde.of(RedFlagRaised.class);
    private final KafkaProducer<String, byte[]> producer;

    AlertWriter(Stack stack) {
        producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", stack.bootstrapServers(), "acks", "all", "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.partitionsFor(Topics.RED_FLAG_ALERTS.name());
    }

    void raise(String runnerId, UUID assessmentId) {
        var unused = producer.send(new ProducerRecord<>(
                Topics.RED_FLAG_ALERTS.name(), runnerId, serde.write(MadeUpAlert.of(runnerId, assessmentId))));
    }

    @Override
    public void close() {
        producer.close();
    }
}
