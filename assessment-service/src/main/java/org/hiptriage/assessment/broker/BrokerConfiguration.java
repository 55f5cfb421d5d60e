package org.hiptriage.assessment.broker;

import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ProducerFactory;

/**
 * The one producer. Plain Kafka client: the service needs no listener, template or transaction, so nothing stands between.
 * How to reach the broker is what Spring's own factory says, for that alone knows of TLS bundles too.
 */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {
    private static final Duration LONGEST_BLOCK = Duration.ofMillis(500);
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(2);
    private static final int BUFFER_BYTES = 16 * 1024 * 1024;

    // Closed by EventPublisher, which knows how long events in flight may take.
    @Bean(destroyMethod = "")
    Producer<String, byte[]> producer(ProducerFactory<?, ?> kafka, PublishingSettings publishing) {
        return new KafkaProducer<>(
                producerConfiguration(kafka.getConfigurationProperties(), publishing),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @Bean
    EventPublisher eventPublisher(
            Producer<String, byte[]> producer, TopicsWatch topics, PublishingSettings publishing) {
        return new EventPublisher(producer, topics::wereSeen, publishing);
    }

    @Bean
    KafkaClientMetrics producerMetrics(Producer<String, byte[]> producer) {
        return new KafkaClientMetrics(producer);
    }

    static Map<String, Object> producerConfiguration(Map<String, Object> broker, PublishingSettings publishing) {
        Map<String, Object> configuration = new HashMap<>(broker);
        Duration timeout = publishing.timeout();
        configuration.put(ProducerConfig.CLIENT_ID_CONFIG, "assessment-service");
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A caller waits for each event, so waiting for a fuller batch would only add to that.
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, shorter(timeout, LONGEST_BLOCK));
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, shorter(timeout, LONGEST_REQUEST));
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        configuration.put(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) BUFFER_BYTES);
        return configuration;
    }

    private static int shorter(Duration one, Duration other) {
        return (int) Math.min(one.toMillis(), other.toMillis());
    }
}
