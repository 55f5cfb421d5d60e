package org.hiptriage.benchmarks.topic;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;

/** Puts alerts into their topic, as triage does. */
public final class AlertWriter implements AutoCloseable {
    private final EventSerde<RedFlagRaised> serde = EventSerde.of(RedFlagRaised.class);
    private final KafkaProducer<String, byte[]> producer;

    public AlertWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.partitionsFor(Topics.RED_FLAG_ALERTS.name());
    }

    /** One about this runner and assessment; does not wait for the broker. */
    public void raise(String runnerId, UUID assessmentId, boolean urgent) {
        var unused = producer.send(new ProducerRecord<>(
                Topics.RED_FLAG_ALERTS.name(), runnerId, serde.write(MadeUpAlert.of(runnerId, assessmentId, urgent))));
    }

    @Override
    public void close() {
        producer.close();
    }
}
