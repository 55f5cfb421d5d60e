package org.hiptriage.systemtests.closed;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody who has a name and a password at the broker.
 *
 * @param bootstrapServers where they connect
 * @param trusted whom they trust, as PEM
 */
record Principal(String bootstrapServers, Path trusted, String name, String password) {
    /** What the password and the name are told by. */
    String jaas() {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(name, password);
    }

    /** Settings of a Kafka client that does not wait long for what it is not given. */
    Map<String, Object> settings() {
        var settings = new HashMap<String, Object>(impatient(bootstrapServers));
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put("sasl.jaas.config", jaas());
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", trusted.toString());
        return settings;
    }

    /** Settings of one who has neither name nor password nor anybody to trust. */
    static Map<String, Object> impatient(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers", bootstrapServers,
                "default.api.timeout.ms", 6_000,
                "request.timeout.ms", 3_000,
                "max.block.ms", 6_000,
                "delivery.timeout.ms", 6_000,
                "linger.ms", 0);
    }

    /** The same somebody with another password. */
    Principal withPassword(String other) {
        return new Principal(bootstrapServers, trusted, name, other);
    }

    /** The same somebody who trusts others. */
    Principal trusting(Path others) {
        return new Principal(bootstrapServers, others, name, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return name;
    }
}
