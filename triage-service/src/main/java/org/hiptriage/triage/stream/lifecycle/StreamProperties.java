package org.hiptriage.triage.stream.lifecycle;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.kafka.autoconfigure.SslBundleSslEngineFactory;
import org.springframework.boot.ssl.SslBundle;

/** The configuration of Kafka Streams: what {@code spring.kafka} says, and what the service's promises rest on. */
final class StreamProperties {
    /** A record at the broker's limit of 1 MiB must fit into the dead-letter topic together with its reason. */
    private static final int LARGEST_REQUEST_BYTES = 2 << 20;

    private StreamProperties() {}

    static Properties of(KafkaProperties kafka, KafkaConnectionDetails.Configuration broker) {
        var properties = new Properties();
        properties.putAll(kafka.buildStreamsProperties());
        reach(broker, properties);
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

    /** A bundle of certificates is an object, which the properties alone do not have. */
    private static void reach(KafkaConnectionDetails.Configuration broker, Properties properties) {
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.getBootstrapServers());
        Optional.ofNullable(broker.getSecurityProtocol())
                .filter(protocol -> !protocol.isEmpty())
                .ifPresent(protocol -> properties.put(StreamsConfig.SECURITY_PROTOCOL_CONFIG, protocol));
        Optional.ofNullable(broker.getSslBundle()).ifPresent(bundle -> {
            properties.put(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG, SslBundleSslEngineFactory.class);
            properties.put(SslBundle.class.getName(), bundle);
        });
    }
}
