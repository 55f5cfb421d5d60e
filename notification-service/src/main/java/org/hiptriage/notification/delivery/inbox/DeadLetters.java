package org.hiptriage.notification.delivery.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.hiptriage.notification.broker.BrokerAccess;
import org.hiptriage.notification.database.ErasedRunners;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.stereotype.Component;

/** Keeps what cannot be used, byte for byte, in {@code <topic>.dlt}, and calls an operator. */
@Component
class DeadLetters implements ConsumerRecordRecoverer, DisposableBean {
    static final String METRIC = "hip.dead.letters";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final List<Failure> LETTERS = List.of(Failure.POISON, Failure.OURS);
    private static final int DELIVERY_MILLIS = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    // As much as a dead-letter topic takes: a record at the broker's limit, and the headers that tell why it is here.
    private static final int LARGEST_REQUEST_BYTES = 2 << 20;

    private final Producer<byte[], byte[]> producer;
    private final MeterRegistry meters;
    private final ErasedRunners erased;

    DeadLetters(BrokerAccess broker, MeterRegistry meters, ErasedRunners erased) {
        Map<String, Object> settings = broker.forProducer();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DELIVERY_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.meters = meters;
        this.erased = erased;
        // There from the start, so that an alarm on the first increase works.
        Topics.all().stream()
                .filter(topic -> topic.readers().contains(Owner.NOTIFICATION_SERVICE))
                .forEach(topic -> LETTERS.forEach(reason -> counter(topic.name(), reason)));
    }

    /** Returns once the broker has acknowledged; throws where it did not, so that the offset stays where it is. */
    @Override
    public void accept(ConsumerRecord<?, ?> unusable, Exception thrown) {
        if (isForgotten(unusable)) {
            LOG.info(
                    "Not kept: {}-{}@{}, its runner was erased",
                    unusable.topic(),
                    unusable.partition(),
                    unusable.offset());
            return;
        }
        publish(letter(unusable, thrown));
        counter(unusable.topic(), Failure.of(thrown)).increment();
        LOG.error(
                "Dead letter, look at it: {}-{}@{} is in {}.dlt because of {}",
                unusable.topic(),
                unusable.partition(),
                unusable.offset(),
                unusable.topic(),
                Failure.detail(thrown));
    }

    /** What can not be read has a key and a time. */
    private boolean isForgotten(ConsumerRecord<?, ?> unusable) {
        return unusable.key() instanceof byte[] key
                && erased.cover(new String(key, StandardCharsets.UTF_8), Instant.ofEpochMilli(unusable.timestamp()));
    }

    private static ProducerRecord<byte[], byte[]> letter(ConsumerRecord<?, ?> unusable, Exception thrown) {
        var headers = new RecordHeaders(unusable.headers());
        set(headers, "dlt_reason", Failure.of(thrown).code());
        set(headers, "dlt_detail", Failure.detail(thrown));
        set(headers, "dlt_original_topic", unusable.topic());
        set(headers, "dlt_original_partition", Integer.toString(unusable.partition()));
        set(headers, "dlt_original_offset", Long.toString(unusable.offset()));
        set(headers, "dlt_original_timestamp", Long.toString(unusable.timestamp()));
        return new ProducerRecord<>(
                unusable.topic() + ".dlt", null, null, (byte[]) unusable.key(), (byte[]) unusable.value(), headers);
    }

    private Counter counter(String topic, Failure reason) {
        return Counter.builder(METRIC)
                .tag("topic", topic)
                .tag("reason", reason.code())
                .register(meters);
    }

    private void publish(ProducerRecord<byte[], byte[]> letter) {
        try {
            producer.send(letter).get(2L * DELIVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted before the dead letter was acknowledged", e);
        } catch (ExecutionException | TimeoutException e) {
            // The record is tried again until its dead letter is safe; not in a hot loop.
            LockSupport.parkNanos(PAUSE.toNanos());
            throw new KafkaException("the dead letter was not acknowledged", e);
        }
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void destroy() {
        producer.close();
    }
}
