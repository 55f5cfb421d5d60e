package org.hiptriage.triage.stream.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker of one node. */
public final class Broker implements AutoCloseable {
    private final EmbeddedKafkaKraftBroker node = new EmbeddedKafkaKraftBroker(1, 4);

    /** Starts it. */
    public Broker() {
        node.brokerProperties(Map.of(
                "auto.create.topics.enable",
                "false",
                "transaction.state.log.replication.factor",
                "1",
                "transaction.state.log.min.isr",
                "1",
                "group.initial.rebalance.delay.ms",
                "0",
                "group.min.session.timeout.ms",
                "1000"));
        node.afterPropertiesSet();
    }

    /** Where it is, as host:port. */
    public String address() {
        return node.getBrokersAsString();
    }

    /** Creates these topics. */
    public void create(NewTopic... topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            admin.createTopics(List.of(topics))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    /** A producer to it; the caller's to close. */
    public KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", address(), "linger.ms", 0, "max.request.size", 2 << 20),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A consumer of committed records, from the start of these topics. */
    KafkaConsumer<String, byte[]> consumer(String... topics) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", address());
        config.put("isolation.level", "read_committed");
        config.put("auto.offset.reset", "earliest");
        config.put("fetch.max.wait.ms", 10);
        config.put("group.id", java.util.UUID.randomUUID().toString());
        config.put("enable.auto.commit", false);
        var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topics));
        return consumer;
    }

    @Override
    public void close() {
        node.destroy();
    }
}
