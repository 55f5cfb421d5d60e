package org.hiptriage.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.OutsideReader;
import org.hiptriage.systemtests.stack.RunningStack;
import org.hiptriage.systemtests.stack.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the services write, read back as CloudEvents by the CloudEvents project's own reader. */
@OnRunningStack
class CloudEventsIT {
    private static final String TRACE = "00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}";

    private final RunningStack stack;
    private final String runner = "r-" + UUID.randomUUID();

    CloudEventsIT(RunningStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @CsvSource({
        "symptom-events,SymptomsReported,/assessment-service",
        "run-events,RunRecorded,https://watch.example",
        "triage-results,TriageCompleted,/triage-service",
        "red-flag-alerts,RedFlagRaised,/triage-service",
        "load-warnings,LoadWarningRaised,/triage-service",
        "notification-events,NotificationStateChanged,/notification-service"
    })
    void every_record_is_a_cloud_event_that_tells_of_its_value(String topic, String event, String source) {
        runsTooFar();
        if (!topic.equals("load-warnings")) {
            hasAFever();
        }
        var reader = new OutsideReader(stack);
        List<ConsumerRecord<String, byte[]>> records = Eventually.get(
                "a record in " + topic,
                () -> Optional.of(reader.recordsOf(topic, runner)).filter(found -> !found.isEmpty()));
        List<GenericRecord> values = reader.eventsOf(topic, runner, event);

        for (int i = 0; i < records.size(); i++) {
            ConsumerRecord<String, byte[]> record = records.get(i);
            GenericRecord value = values.get(i);
            CloudEvent told = KafkaMessageFactory.createReader(record.headers(), record.value())
                    .toEvent();

            assertThat(told.getSpecVersion()).isEqualTo(SpecVersion.V1);
            assertThat(told.getId()).isEqualTo(value.get("eventId").toString());
            assertThat(told.getType()).isEqualTo("org.hiptriage.events." + event);
            assertThat(told.getSource())
                    .hasToString(source)
                    .hasToString(value.get("source").toString());
            assertThat(told.getTime())
                    .isEqualTo(OffsetDateTime.ofInstant(
                            Instant.ofEpochMilli((Long) value.get("occurredAt")), ZoneOffset.UTC));
            assertThat(told.getDataContentType()).isEqualTo("application/avro");
            assertThat(Optional.ofNullable(told.getData()).orElseThrow().toBytes())
                    .isEqualTo(record.value());
            assertThat(OutsideReader.header(record, "traceparent")).matches(TRACE);
            assertThat(value.get("runnerId")).hasToString(record.key());
        }
    }

    private void runsTooFar() {
        Instant today = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        int[] metres = {8_000, 7_000, 7_600, 12_400};
        String runs = IntStream.range(0, metres.length)
                .mapToObj(i -> """
                        {"runnerId": "%s", "startedAt": "%s", "durationSeconds": %d, "distanceMeters": %d,
                         "sport": "running", "source": "https://watch.example"}""".formatted(
                                runner, today.minus(22 - 7L * i, ChronoUnit.DAYS), metres[i] * 36 / 100, metres[i]))
                .toList()
                .toString();
        assertThat(stack.http().submit("/api/v1/runs", "application/json", runs).statusCode())
                .isEqualTo(202);
    }

    private void hasAFever() {
        assertThat(stack.http()
                        .submit(Scenario.all().stream()
                                .filter(Scenario::endToEnd)
                                .filter(scenario ->
                                        scenario.expected("level").stream().anyMatch("URGENT_CARE"::equals))
                                .findFirst()
                                .orElseThrow()
                                .body(runner, UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(202);
    }
}
