package org.hiptriage.notification.broker;

import java.util.HashMap;
import java.util.Map;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/**
 * Where the broker is, and as whom this service speaks to it, for every client that is made by hand. Spring's own factories
 * say it: they know of TLS bundles, which {@code KafkaProperties} alone leaves out.
 */
@Component
public class BrokerAccess {
    private final ProducerFactory<?, ?> producers;
    private final ConsumerFactory<?, ?> consumers;
    private final KafkaAdmin admin;

    BrokerAccess(ProducerFactory<?, ?> producers, ConsumerFactory<?, ?> consumers, KafkaAdmin admin) {
        this.producers = producers;
        this.consumers = consumers;
        this.admin = admin;
    }

    /** What a producer is set up with; the caller's to change. */
    public Map<String, Object> forProducer() {
        return new HashMap<>(producers.getConfigurationProperties());
    }

    /** What a consumer is set up with; the caller's to change. */
    public Map<String, Object> forConsumer() {
        return new HashMap<>(consumers.getConfigurationProperties());
    }

    /** What an administrating client is set up with; the caller's to change. */
    public Map<String, Object> forAdmin() {
        return new HashMap<>(admin.getConfigurationProperties());
    }
}
