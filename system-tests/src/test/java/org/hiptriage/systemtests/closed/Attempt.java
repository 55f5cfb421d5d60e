package org.hiptriage.systemtests.closed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What somebody tries at the broker with their own client; each gives why it was refused, or nothing where it was not. */
final class Attempt {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> settings;

    private Attempt(Map<String, Object> settings) {
        this.settings = settings;
    }

    static Attempt by(Principal principal) {
        return new Attempt(principal.settings());
    }

    static Attempt with(Map<String, Object> settings) {
        return new Attempt(settings);
    }

    /** Reads a topic without a group. */
    Optional<Throwable> reading(String topic) {
        return refusal(() -> {
            try (var consumer = consumer(Map.of("auto.offset.reset", "earliest"))) {
                consumer.assign(List.of(new TopicPartition(topic, 0)));
                consumer.seekToBeginning(consumer.assignment());
                consumer.poll(Duration.ofSeconds(1));
            }
        });
    }

    /** Reads a topic as a member of a group. */
    Optional<Throwable> readingInGroup(String topic, String group) {
        return refusal(() -> {
            try (var consumer = consumer(Map.of("group.id", group))) {
                consumer.subscribe(List.of(topic));
                Instant deadline = Instant.now().plus(PATIENCE);
                while (consumer.assignment().isEmpty() && Instant.now().isBefore(deadline)) {
                    consumer.poll(Duration.ofMillis(100));
                }
            }
        });
    }

    /** Whether a record of this key is found in a topic by a member of a group. */
    boolean finds(String key, String topic, String group) {
        try (var consumer = consumer(
                Map.of("group.id", group, "auto.offset.reset", "earliest", "isolation.level", "read_committed"))) {
            consumer.subscribe(List.of(topic));
            Instant deadline = Instant.now().plus(PATIENCE).plus(PATIENCE);
            while (Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(new String(record.key(), StandardCharsets.UTF_8))) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** Writes one record without a key or a value to a topic. */
    Optional<Throwable> writing(String topic) {
        return refusal(() -> {
            try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
                producer.send(new ProducerRecord<>(topic, new byte[0])).get();
            }
        });
    }

    /** Takes over transactions under an id. */
    Optional<Throwable> transacting(String transactionalId) {
        var transactional = new HashMap<>(settings);
        transactional.put("transactional.id", transactionalId);
        transactional.put("transaction.timeout.ms", 5_000);
        return refusal(() -> {
            try (var producer =
                    new KafkaProducer<>(transactional, new ByteArraySerializer(), new ByteArraySerializer())) {
                producer.initTransactions();
            }
        });
    }

    /** Does something that operators do. */
    Optional<Throwable> administrating(Function<Admin, KafkaFuture<?>> task) {
        return refusal(() -> {
            try (Admin admin = Admin.create(settings)) {
                task.apply(admin).get();
            }
        });
    }

    /** The result of something that operators do, which must not be refused. */
    <T> T asked(Function<Admin, KafkaFuture<T>> question) {
        try (Admin admin = Admin.create(settings)) {
            return question.apply(admin).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The names of the topics that it sees. */
    Collection<String> topics() {
        return asked(admin -> admin.listTopics().names());
    }

    private KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        all.put("enable.auto.commit", false);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Optional<Throwable> refusal(Task task) {
        try {
            task.run();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(Optional.ofNullable(e.getCause()).orElse(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (KafkaException e) {
            return Optional.of(e);
        }
    }

    private interface Task {
        void run() throws ExecutionException, InterruptedException;
    }
}
