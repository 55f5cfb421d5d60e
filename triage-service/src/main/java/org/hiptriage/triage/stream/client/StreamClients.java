package org.hiptriage.triage.stream.client;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.hiptriage.schemas.registry.EventFormats;
import org.hiptriage.schemas.registry.PatientConsumer;

/**
 * Kafka's ordinary clients, but that the producer reports how long its commits take, that the consumer waits for schemas and
 * keys, that only a leader says where a changelog ends, and that an assignment waits for no broker.
 */
public final class StreamClients implements KafkaClientSupplier {
    private final EventFormats formats;

    /** Clients for a stream whose events are in these formats. */
    public StreamClients(EventFormats formats) {
        this.formats = formats;
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return new LeaderEndsAdmin(config);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        return new TimedProducer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return formats.mayHaveToWait() ? new PatientConsumer(config, formats) : plainConsumer(config);
    }

    private static Consumer<byte[], byte[]> plainConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return plainConsumer(config);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return plainConsumer(config);
    }
}
