package org.hiptriage.assessment.broker;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the broker is, under the names that Spring Boot uses.
 *
 * @param bootstrapServers Brokers to ask first, each as host:port.
 * @param properties Further properties of Kafka's clients, for example security.protocol.
 */
@ConfigurationProperties("spring.kafka")
public record KafkaSettings(
        @DefaultValue("127.0.0.1:9092") List<String> bootstrapServers,
        @DefaultValue Map<String, String> properties) {

    public KafkaSettings {
        bootstrapServers = List.copyOf(bootstrapServers);
        properties = Map.copyOf(properties);
        if (bootstrapServers.isEmpty()) {
            throw new IllegalArgumentException("spring.kafka.bootstrap-servers must name at least one host:port");
        }
    }
}
