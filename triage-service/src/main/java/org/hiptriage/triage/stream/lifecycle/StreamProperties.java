package org.hiptriage.triage.stream.lifecycle;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** The configuration of Kafka Streams: what {@code spring.kafka} says, and what the service's promises rest on. */
final class StreamProperties {
    /** A record at the broker's limit of 1 MiB must fit into the dead-letter topic together with its reason. */
    private static final int LARGEST_REQUEST_BYTES = 2 << 20;

    private StreamProperties() {}

    static Properties of(KafkaProperties kafka) {
        var properties = new Properties();
        properties.putAll(kafka.buildStreamsProperties());
        // Nobody may lower these: results, state and offsets stand or fall together, and nothing is skipped.
        properties.putAll(Map.of(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG,
                BoundedRocksDb.class,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                DefaultProductionExceptionHandler.class,
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                LARGEST_REQUEST_BYTES));
        return properties;
    }
}
