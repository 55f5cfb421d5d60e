package org.hiptriage.systemtests.registry;

import io.apicurio.registry.utils.converter.AvroConverter;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.connect.data.Struct;
import org.hiptriage.systemtests.stack.RunningStack;

/** What a connector of Kafka Connect is handed by a stock converter, set as examples/README.md says. */
final class ConnectSink implements AutoCloseable {
    private final AvroConverter<Object> converter = new AvroConverter<>();

    ConnectSink(RunningStack stack) {
        converter.configure(
                Map.of(
                        "apicurio.registry.url",
                        stack.registry() + "/apis/registry/v2",
                        "apicurio.registry.as-confluent",
                        "true",
                        "apicurio.registry.use-id",
                        "contentId",
                        "apicurio.registry.headers.enabled",
                        "false"),
                false);
    }

    /** The record as Connect has it. */
    Struct structure(ConsumerRecord<String, byte[]> record) {
        return (Struct) converter.toConnectData(record.topic(), record.value()).value();
    }

    @Override
    public void close() {
        converter.close();
    }
}
