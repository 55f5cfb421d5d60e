package org.hiptriage.notification.delivery.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.Runs;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class DeadLettersIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final EventSerde<TriageCompleted> SERDE = EventSerde.of(TriageCompleted.class);

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void poisonOfEachKindIsKeptByteForByteWithItsReasonAndWhatFollowsIsTakenIn() {
        byte[] noAvro = "not Avro".getBytes(UTF_8);
        byte[] ofAnother = SERDE.write(Events.selfCare("r-other", NOON).build());
        byte[] withZero = SERDE.write(Events.selfCare("r-poison", NOON)
                .setTimeFrame(null)
                .setNextQuestion("\u0000")
                .setSource("/zero")
                .build());
        byte[] breaksARule = SERDE.write(
                Events.selfCare("r-poison", NOON).setTimeFrame("next week").build());
        byte[] fullSized = new byte[1_048_400];
        for (byte[] poison : List.of(noAvro, ofAnother, breaksARule, fullSized)) {
            stack.publishRaw("triage-results", "r-poison", poison);
        }
        stack.publishRaw("triage-results", "r-poison", null);
        stack.publishRaw("triage-results", null, withZero);
        TriageCompleted good = Events.selfCare("r-poison", NOON.plusSeconds(60)).build();
        stack.publish(Topics.TRIAGE_RESULTS, "r-poison", good);

        List<ConsumerRecord<byte[], byte[]>> letters = letters("triage-results.dlt", 6);
        assertThat(letters).anySatisfy(letter -> {
            assertThat(letter.value()).isEqualTo(noAvro);
            assertThat(letter.key()).isEqualTo("r-poison".getBytes(UTF_8));
            assertThat(header(letter, "dlt_original_topic")).isEqualTo("triage-results");
            assertThat(header(letter, "dlt_original_partition")).matches("[0-3]");
            assertThat(header(letter, "dlt_original_offset")).matches("[0-9]+");
            assertThat(header(letter, "dlt_detail")).contains("UnreadableEventException: not in Avro single-object");
        });
        assertThat(letters).anySatisfy(letter -> {
            assertThat(letter.value()).isEqualTo(breaksARule);
            assertThat(header(letter, "dlt_reason")).isEqualTo("rule-failed");
            assertThat(header(letter, "dlt_detail")).isEqualTo("java.time.format.DateTimeParseException");
        });
        assertThat(letters).anySatisfy(letter -> assertThat(letter.value()).isEqualTo(ofAnother));
        assertThat(letters).anySatisfy(letter -> assertThat(letter.value()).isNull());
        assertThat(letters).anySatisfy(letter -> assertThat(letter.value()).isEqualTo(fullSized));
        Await.until(
                () -> assertThat(stack.get("/api/v1/runners/r-poison/results").body())
                        .contains(good.getResultId().toString()));
        assertThat(stack.get("/actuator/prometheus").body())
                .contains("hip_dead_letters_total{")
                .contains("topic=\"triage-results\"");
    }

    @Test
    void aRunThatNobodyCanHaveRunIsADeadLetterThatNamesTheFieldAndHidesNoOther() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        RunRecorded good = Runs.run("r-run-poison", yesterday, 8000).build();
        RunRecorded tooFast = RunRecorded.newBuilder(good)
                .setDistanceMeters(12.1 * good.getDurationSeconds())
                .build();
        RunRecorded negative =
                RunRecorded.newBuilder(good).setDistanceMeters(-1.0).build();
        RunRecorded ahead = Runs.run("r-run-poison", Instant.now().plus(Duration.ofHours(1)), 8000)
                .build();
        for (RunRecorded poison : List.of(tooFast, negative, ahead)) {
            stack.publish(Topics.RUN_EVENTS, "r-run-poison", poison);
        }
        stack.publish(Topics.RUN_EVENTS, "r-another", good);
        stack.publish(Topics.RUN_EVENTS, "r-run-poison", good);

        List<ConsumerRecord<byte[], byte[]>> letters = letters("run-events.dlt", 4);
        assertThat(letters)
                .allSatisfy(letter -> assertThat(header(letter, "dlt_reason")).isEqualTo("unusable-record"));
        assertThat(letters.stream().map(letter -> header(letter, "dlt_detail")))
                .anyMatch(detail -> detail.contains("distanceMeters gives an average speed"))
                .anyMatch(detail -> detail.contains("distanceMeters must be a number of metres from 0"))
                .anyMatch(detail -> detail.contains("startedAt must not be more than 5 minutes after"))
                .anyMatch(detail -> detail.endsWith("the key is not the runnerId"));
        Await.until(
                () -> assertThat(stack.get("/api/v1/runners/r-run-poison/runs").body())
                        .contains(good.getRunId().toString()));
    }

    private List<ConsumerRecord<byte[], byte[]>> letters(String topic, int expected) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", stack.broker().bootstrapServers(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
            Await.until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
                assertThat(letters).hasSizeGreaterThanOrEqualTo(expected);
            });
            return letters;
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(
                Objects.requireNonNull(letter.headers().lastHeader(name)).value(), UTF_8);
    }
}
