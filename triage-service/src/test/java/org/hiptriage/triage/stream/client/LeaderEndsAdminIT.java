package org.hiptriage.triage.stream.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.hiptriage.triage.stream.lifecycle.Broker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaderEndsAdminIT {
    private static final byte[] KEY = {'r'};
    private static final byte[] VALUE = {1};

    @SuppressWarnings("NullAway.Init")
    private Broker broker;

    @SuppressWarnings("NullAway.Init")
    private Admin admin;

    @BeforeAll
    void start() {
        broker = new Broker();
        admin = new LeaderEndsAdmin(Map.of("bootstrap.servers", broker.address()));
    }

    @AfterAll
    void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void a_changelog_ends_behind_all_that_its_leader_took_committed_or_not_and_behind_the_mark() throws Exception {
        broker.create(new NewTopic("memory-changelog", 2, (short) 1));
        var first = new TopicPartition("memory-changelog", 0);
        var second = new TopicPartition("memory-changelog", 1);
        write(first, 3);
        try (var open = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.address(), "transactional.id", "another"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            open.initTransactions();
            open.beginTransaction();
            open.send(new ProducerRecord<>(first.topic(), first.partition(), KEY, VALUE))
                    .get();

            assertThat(ends(first, second)).isEqualTo(Map.of(first, 5L, second, 1L));

            open.abortTransaction();
        }
        ConsumerRecord<byte[], byte[]> mark = records(first).stream()
                .filter(record -> record.offset() == 4)
                .findFirst()
                .orElseThrow();
        assertThat(mark.key()).asString().isEqualTo("*end");
        // To a store that reads it, it takes away what is not there.
        assertThat(mark.value()).isNull();
    }

    @Test
    void of_any_other_topic_and_of_any_other_offset_it_says_what_the_broker_says_and_writes_nothing() throws Exception {
        broker.create(new NewTopic("events", 1, (short) 1), new NewTopic("other-changelog", 1, (short) 1));
        var events = new TopicPartition("events", 0);
        var changelog = new TopicPartition("other-changelog", 0);
        write(events, 2);
        write(changelog, 2);

        assertThat(ends(events)).isEqualTo(Map.of(events, 2L));
        assertThat(ends(events)).isEqualTo(Map.of(events, 2L));
        assertThat(offsets(Map.of(changelog, OffsetSpec.earliest()))).isEqualTo(Map.of(changelog, 0L));
        assertThat(offsets(Map.of(changelog, OffsetSpec.latest(), events, OffsetSpec.latest())))
                .isEqualTo(Map.of(changelog, 3L, events, 2L));
    }

    @Test
    void to_weigh_who_restores_least_the_end_that_a_broker_names_will_do_and_nothing_is_written() throws Exception {
        broker.create(new NewTopic("weighed-changelog", 1, (short) 1));
        var weighed = new TopicPartition("weighed-changelog", 0);
        write(weighed, 2);

        for (int asked = 0; asked < 2; asked++) {
            assertThat(admin.listOffsets(Map.of(weighed, OffsetSpec.latest()))
                            .partitionResult(weighed)
                            .get()
                            .offset())
                    .isEqualTo(2);
        }
    }

    @Test
    void where_nobody_acknowledges_the_mark_there_is_no_end_though_the_broker_would_name_one() throws Exception {
        broker.create(new NewTopic("unwilling-changelog", 1, (short) 1).configs(Map.of("max.message.bytes", "10")));
        Map<TopicPartition, OffsetSpec> end = Map.of(new TopicPartition("unwilling-changelog", 0), OffsetSpec.latest());

        try (Admin plain = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            assertThat(plain.listOffsets(end).all().get()).hasSize(1);
        }
        assertThatThrownBy(() ->
                        admin.listOffsets(end, new ListOffsetsOptions()).all().get())
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(ApiException.class);
    }

    private Map<TopicPartition, Long> ends(TopicPartition... partitions) throws Exception {
        return offsets(List.of(partitions).stream()
                .collect(Collectors.toMap(partition -> partition, p -> OffsetSpec.latest())));
    }

    private Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetSpec> wanted) throws Exception {
        return admin.listOffsets(wanted, new ListOffsetsOptions()).all().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, told -> offset(told.getValue())));
    }

    private static long offset(ListOffsetsResultInfo told) {
        return told.offset();
    }

    private void write(TopicPartition partition, int times) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.address()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            IntStream.range(0, times)
                    .mapToObj(i ->
                            producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), KEY, VALUE)))
                    .forEach(sent -> assertThat(sent).succeedsWithin(Duration.ofSeconds(10)));
        }
    }

    /** What stands there now, committed or not. */
    private List<ConsumerRecord<byte[], byte[]>> records(TopicPartition partition) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker.address()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }
}
