package org.hiptriage.triage.stream.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hiptriage.events.Level;
import org.hiptriage.events.Presence;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.TriageTrigger;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.stream.Reports;
import org.hiptriage.triage.stream.Runs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service on a real broker, read as an outside consumer of committed records reads it. */
class TriageStreamIT {
    private static final EventSerde<SymptomsReported> REPORTS = EventSerde.of(SymptomsReported.class);
    private static final EventSerde<RunRecorded> RUNS = EventSerde.of(RunRecorded.class);
    private static final EventSerde<TriageCompleted> RESULTS = EventSerde.of(TriageCompleted.class);
    private static final EventSerde<RedFlagRaised> ALERTS = EventSerde.of(RedFlagRaised.class);

    private static Broker broker;
    private static RunningService service;
    private static KafkaProducer<String, byte[]> producer;

    @TempDir
    static Path state;

    @BeforeAll
    static void startServiceBeforeItsSourceTopicExists() {
        broker = new Broker();
        service = start();
        assertThat(service.probe("readiness"))
                .as("readiness without the source topic")
                .isEqualTo(503);
        assertThat(service.probe("liveness"))
                .as("liveness without the source topic")
                .isEqualTo(200);
        broker.create(
                new NewTopic("symptom-events", 4, (short) 1),
                new NewTopic("run-events", 4, (short) 1),
                new NewTopic("runner-erasures", 4, (short) 1));
        service.awaitReady();
        producer = broker.producer();
    }

    @AfterAll
    static void stop() {
        producer.close();
        service.close();
        broker.close();
    }

    @Test
    void reportsSentAgainAndAgainGiveOneResultEach_andOneAlertWhereARedFlagWasRaised_alsoAfterARestart() {
        SymptomsReported mild = Reports.mild("it-mild").build();
        SymptomsReported urgent = Reports.urgent("it-urgent").build();
        sendThreeTimes(mild, urgent);
        try (var results = new Inbox(broker, "triage-results")) {
            results.await(record -> record.key().equals("it-mild"));
            results.await(record -> record.key().equals("it-urgent"));
        }

        service.close();
        service = start().awaitReady();
        sendThreeTimes(mild, urgent);
        SymptomsReported last = Reports.urgent("it-urgent").build();
        sendThreeTimes(Reports.mild("it-mild").build(), last);

        try (var results = new Inbox(broker, "triage-results", "red-flag-alerts")) {
            results.await(record -> record.topic().equals("red-flag-alerts")
                    && ALERTS.read(record.value()).getAssessmentId().equals(last.getAssessmentId()));
            List<ConsumerRecord<String, byte[]>> all =
                    results.await(6, record -> record.key().startsWith("it-"));
            assertThat(all)
                    .extracting(record -> record.topic() + " " + record.key())
                    .containsExactlyInAnyOrder(
                            "triage-results it-mild",
                            "triage-results it-mild",
                            "triage-results it-urgent",
                            "triage-results it-urgent",
                            "red-flag-alerts it-urgent",
                            "red-flag-alerts it-urgent");
        }
    }

    @Test
    void whatIsRememberedIsGivenOut_andAfterAnErasureOnlyTheMark() {
        SymptomsReported urgent = Reports.urgent("memory-r").build();
        send("memory-r", REPORTS.write(urgent));
        try (var results = new Inbox(broker, "triage-results")) {
            results.await(record -> record.key().equals("memory-r"));
        }
        String path = "/api/v1/runners/memory-r/history";
        assertThat(service.get(path).body())
                .contains(urgent.getAssessmentId().toString(), "\"newestAssessment\":{", "flag.fever", "URGENT_CARE");

        UUID erasureId = UUID.randomUUID();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        send(
                "runner-erasures",
                "memory-r",
                EventSerde.of(RunnerErasureRequested.class)
                        .write(new RunnerErasureRequested(erasureId, now, 0, now, "/test", erasureId, "memory-r")));
        try (var receipts = new Inbox(broker, "erasure-receipts")) {
            receipts.await(record -> record.key().equals("memory-r"));
        }

        assertThat(service.get(path).body())
                .contains("\"erasedAt\":\"" + now + "\"")
                .doesNotContain("flag.fever", urgent.getAssessmentId().toString());
        assertThat(service.get("/api/v1/runners/nobody-r/history").body()).isEqualTo("{\"runnerId\":\"nobody-r\"}");
        assertThat(service.get("/api/v1/runners/anna@example/history").statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsRestoredEndsAtAMarkThatTheLeaderAcknowledged_inEveryPartition() {
        try (var memory = new Inbox(broker, "triage-service-runner-history-changelog")) {
            assertThat(memory.await(4, record -> record.key().equals("*end")))
                    .extracting(ConsumerRecord::partition)
                    .contains(0, 1, 2, 3);
        }
    }

    @Test
    void anAlertPointsToItsResult() {
        SymptomsReported urgent = Reports.urgent("alert-r").build();
        send("alert-r", REPORTS.write(urgent));

        try (var inbox = new Inbox(broker, "triage-results", "red-flag-alerts")) {
            List<ConsumerRecord<String, byte[]>> both =
                    inbox.await(2, record -> record.key().equals("alert-r"));
            TriageCompleted result = RESULTS.read(value("triage-results", both));
            RedFlagRaised alert = ALERTS.read(value("red-flag-alerts", both));
            assertThat(result.getLevel()).isEqualTo(Level.URGENT_CARE);
            assertThat(alert.getResultId()).isEqualTo(result.getResultId());
            assertThat(alert.getAlertId()).isEqualTo(EventIds.alert(result.getResultId()));
        }
    }

    @Test
    void aCheckInIsTriagedWithWhatWasRememberedBeforeARestart() {
        SymptomsReported mild = Reports.mild("checks-in").build();
        send("checks-in", REPORTS.write(mild));
        try (var results = new Inbox(broker, "triage-results")) {
            results.await(record -> record.key().equals("checks-in"));
        }

        service.close();
        service = start().awaitReady();
        send("checks-in", REPORTS.write(Reports.checkIn("checks-in", 9).build()));

        try (var inbox = new Inbox(broker, "red-flag-alerts")) {
            RedFlagRaised alert =
                    ALERTS.read(inbox.await(1, record -> record.key().equals("checks-in"))
                            .get(0)
                            .value());
            assertThat(alert.getLevel()).isEqualTo(Level.URGENT_CARE);
            assertThat(alert.getSide()).isEqualTo(mild.getSide());
        }
    }

    @Test
    void runsAreReadBesideReports_aLateOneGivesAResultOnce_andNonsenseADeadLetter() {
        for (int daysAgo : new int[] {20, 15, 10}) {
            sendRun(Runs.daysAgo("runs", daysAgo, 8).build());
        }
        SymptomsReported groin = Reports.report(
                        "runs", Map.of("site.groin", Presence.PRESENT, "timing.during-run", Presence.PRESENT))
                .build();
        send("runs", REPORTS.write(groin));
        try (var results = new Inbox(broker, "triage-results")) {
            results.await(record -> record.key().equals("runs"));
        }
        RunRecorded late = Runs.daysAgo("runs", 1, 12.4).build();
        sendRun(late);
        sendRun(late);
        sendRun(RunRecorded.newBuilder(late).setDistanceMeters(-1.0).build());

        try (var inbox = new Inbox(broker, "triage-results", "run-events.dlt")) {
            List<ConsumerRecord<String, byte[]>> all =
                    inbox.await(3, record -> record.key().equals("runs"));
            assertThat(all)
                    .filteredOn(record -> record.topic().equals("triage-results"))
                    .extracting(record -> RESULTS.read(record.value()).getTrigger())
                    .containsExactlyInAnyOrder(TriageTrigger.ASSESSMENT, TriageTrigger.RUN);
            assertThat(RUNS.read(value("run-events.dlt", all)).getDistanceMeters())
                    .isEqualTo(-1.0);
        }
    }

    @Test
    void aDeadLetterIsCommittedWithItsBytes_evenAtTheBrokersSizeLimit() {
        byte[] largest = new byte[1_048_490];
        send("poison", largest);
        send("poison", REPORTS.write(Reports.mild("poison").build()));

        try (var inbox = new Inbox(broker, "triage-results", "symptom-events.dlt")) {
            List<ConsumerRecord<String, byte[]>> both =
                    inbox.await(2, record -> record.key().equals("poison"));
            assertThat(value("symptom-events.dlt", both)).isEqualTo(largest);
            assertThat(service.get("/actuator/prometheus").body())
                    .contains("hip_dead_letters_total{reason=\"unreadable\",topic=\"symptom-events\"} 1.0");
        }
    }

    private static RunningService start() {
        return new RunningService(broker.address(), state);
    }

    private static byte[] value(String topic, List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .filter(record -> record.topic().equals(topic))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static void sendThreeTimes(SymptomsReported... reports) {
        for (int times = 0; times < 3; times++) {
            for (SymptomsReported report : reports) {
                send(report.getRunnerId(), REPORTS.write(report));
            }
        }
    }

    private static void send(String key, byte[] value) {
        send("symptom-events", key, value);
    }

    private static void sendRun(RunRecorded run) {
        send("run-events", run.getRunnerId(), RUNS.write(run));
    }

    private static void send(String topic, String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
