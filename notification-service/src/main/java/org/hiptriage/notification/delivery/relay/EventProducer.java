package org.hiptriage.notification.delivery.relay;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.notification.broker.BrokerAccess;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Sends what this service tells others, acknowledged by all in-sync replicas. */
@Component
public class EventProducer implements DisposableBean {
    private static final int DELIVERY_MILLIS = 10_000;

    private final Producer<String, byte[]> producer;

    EventProducer(BrokerAccess broker) {
        Map<String, Object> settings = broker.forProducer();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_MILLIS / 2);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Completes once the broker has it; may block for a while where the broker is away. */
    public CompletableFuture<Void> send(ProducerRecord<String, byte[]> message) {
        var acknowledged = new CompletableFuture<Void>();
        try {
            // The callback hears of everything that the future would tell.
            var unused = producer.send(message, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            acknowledged.completeExceptionally(e);
        }
        return acknowledged;
    }

    @Override
    public void destroy() {
        producer.close();
    }
}
