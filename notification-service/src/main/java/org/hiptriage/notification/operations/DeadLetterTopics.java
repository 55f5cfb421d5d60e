package org.hiptriage.notification.operations;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.hiptriage.notification.broker.BrokerAccess;
import org.hiptriage.notification.operations.DeadLetter.Place;
import org.hiptriage.schemas.topics.Topic;
import org.hiptriage.schemas.topics.Topics;
import org.springframework.stereotype.Component;

/** Reads dead letters, and sends one to where it came from, byte for byte. Everything here blocks. */
@Component
class DeadLetterTopics {
    private static final String PREFIX = "dlt_";
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST_REQUEST_BYTES = 2 << 20;
    private static final Set<String> DEAD_LETTERS =
            Topics.all().stream().map(Topic::deadLetters).collect(Collectors.toUnmodifiableSet());
    private static final Comparator<DeadLetter> NEWEST_FIRST = Comparator.comparing(DeadLetter::at)
            .reversed()
            .thenComparing(DeadLetter::topic)
            .thenComparing(DeadLetter::partition)
            .thenComparing(Comparator.comparing(DeadLetter::offset).reversed());

    private final BrokerAccess broker;
    private final RedeliverySettings redelivery;

    DeadLetterTopics(BrokerAccess broker, RedeliverySettings redelivery) {
        this.broker = broker;
        this.redelivery = redelivery;
    }

    /** Whether this is a dead-letter topic of the contract. */
    static boolean isOne(String topic) {
        return DEAD_LETTERS.contains(topic);
    }

    /** The newest of each partition, newest first; so many at most of each. */
    List<DeadLetter> newest(int ofEach) {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.listTopics(PATIENCE).entrySet().stream()
                    .filter(topic -> isOne(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions, PATIENCE);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            List<TopicPartition> filled = partitions.stream()
                    .filter(partition -> at(ends, partition) > at(beginnings, partition))
                    .toList();
            consumer.assign(filled);
            filled.forEach(partition ->
                    consumer.seek(partition, Math.max(at(beginnings, partition), at(ends, partition) - ofEach)));
            return read(consumer, filled, ends).stream()
                    .map(DeadLetterTopics::told)
                    .sorted(NEWEST_FIRST)
                    .toList();
        }
    }

    /** Sends the one at that place again; empty where there is none, or where it came from nowhere of the contract. */
    Optional<String> redeliver(Place place) throws InterruptedException, ExecutionException, TimeoutException {
        Optional<ConsumerRecord<byte[], byte[]>> letter = at(place);
        Optional<String> origin = letter.flatMap(found -> header(found, "dlt_original_topic"))
                .filter(topic ->
                        Topics.all().stream().anyMatch(known -> known.name().equals(topic)));
        if (letter.isEmpty() || origin.isEmpty()) {
            return Optional.empty();
        }
        var headers = new RecordHeaders();
        for (Header header : letter.get().headers()) {
            if (!header.key().startsWith(PREFIX)) {
                headers.add(header);
            }
        }
        headers.add(
                "redelivered_from",
                (place.topic() + "-" + place.partition() + "@" + place.offset()).getBytes(StandardCharsets.UTF_8));
        try (Producer<byte[], byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>(
                            origin.get(),
                            null,
                            // As old as it was: an erasure since then covers it, and it is kept no longer.
                            header(letter.get(), "dlt_original_timestamp")
                                    .filter(text -> text.matches("\\d{1,18}"))
                                    .map(Long::valueOf)
                                    .orElse(null),
                            letter.get().key(),
                            letter.get().value(),
                            headers))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        return origin;
    }

    private Optional<ConsumerRecord<byte[], byte[]>> at(Place place) {
        var partition = new TopicPartition(place.topic(), place.partition());
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            boolean isThere = consumer.partitionsFor(place.topic(), PATIENCE).stream()
                    .anyMatch(info -> info.partition() == place.partition());
            if (!isThere || place.offset() >= at(consumer.endOffsets(List.of(partition), PATIENCE), partition)) {
                return Optional.empty();
            }
            consumer.assign(List.of(partition));
            consumer.seek(partition, place.offset());
            return read(consumer, List.of(partition), Map.of(partition, place.offset() + 1)).stream()
                    .filter(record -> record.offset() == place.offset())
                    .findFirst();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(
            Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)
                && partitions.stream().anyMatch(each -> consumer.position(each, PATIENCE) < at(ends, each))) {
            consumer.poll(POLL).forEach(found::add);
        }
        return found;
    }

    private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    private static DeadLetter told(ConsumerRecord<byte[], byte[]> letter) {
        return new DeadLetter(
                letter.topic(),
                letter.partition(),
                letter.offset(),
                Instant.ofEpochMilli(letter.timestamp()),
                header(letter, "dlt_reason"),
                header(letter, "dlt_detail"),
                header(letter, "dlt_original_topic"),
                header(letter, "dlt_original_partition"),
                header(letter, "dlt_original_offset"),
                Math.max(0, letter.serializedValueSize()),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return Optional.ofNullable(letter.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = broker.forConsumer();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Producer<byte[], byte[]> producer() {
        Map<String, Object> settings = broker.forProducer();
        settings.putAll(redelivery.kafka());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) PATIENCE.toMillis());
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
