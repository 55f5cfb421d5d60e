package org.hiptriage.notification.operations;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * As whom dead letters are sent again: this service itself need not be allowed to write what others write.
 *
 * @param kafka properties of Kafka's clients that differ from the service's own, for example sasl.jaas.config
 */
@ConfigurationProperties("hip.redelivery")
public record RedeliverySettings(@DefaultValue Map<String, String> kafka) {
    public RedeliverySettings {
        kafka = Map.copyOf(kafka);
    }

    /** Without what may be a password. */
    @Override
    public String toString() {
        return "RedeliverySettings" + kafka.keySet();
    }
}
