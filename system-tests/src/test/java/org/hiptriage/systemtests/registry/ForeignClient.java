package org.hiptriage.systemtests.registry;

import io.apicurio.registry.serde.SerdeConfig;
import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.config.IdOption;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.RunningStack;

/** A platform that reads with Apicurio's own deserializer: it knows the registry's address and nothing of the product, not even a schema. */
final class ForeignClient implements AutoCloseable {
    private final AvroKafkaDeserializer<GenericRecord> deserializer = new AvroKafkaDeserializer<>();
    private final OutsideReader reader;

    ForeignClient(RunningStack stack) {
        reader = new OutsideReader(stack);
        deserializer.configure(
                Map.of(
                        SerdeConfig.REGISTRY_URL,
                        stack.registry() + "/apis/registry/v2",
                        SerdeConfig.ENABLE_CONFLUENT_ID_HANDLER,
                        true,
                        SerdeConfig.USE_ID,
                        IdOption.contentId.name(),
                        SerdeConfig.ENABLE_HEADERS,
                        false),
                false);
    }

    /** The first record of this key, as soon as it is there. */
    ConsumerRecord<String, byte[]> first(String topic, String key) {
        return Eventually.get(
                        "a record in " + topic,
                        () -> Optional.of(reader.recordsOf(topic, key)).filter(found -> !found.isEmpty()))
                .get(0);
    }

    /** What it says. */
    GenericRecord read(ConsumerRecord<String, byte[]> record) {
        return deserializer.deserialize(record.topic(), record.value());
    }

    @Override
    public void close() {
        deserializer.close();
    }
}
