package org.hiptriage.triage.stream.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hiptriage.events.Level;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.stream.Reports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service on a real broker. */
class TriageStreamIT {
    private static final EventSerde<SymptomsReported> REPORTS = EventSerde.of(SymptomsReported.class);
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
        service = new RunningService(broker.address(), state);
        assertThat(service.probe("readiness"))
                .as("readiness without the source topic")
                .isEqualTo(503);
        assertThat(service.probe("liveness")).isEqualTo(200);
        broker.create(new NewTopic("symptom-events", 4, (short) 1));
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
    void aReportBecomesOneResult_andWithARedFlagOneAlert() {
        SymptomsReported mild = Reports.mild("it-mild").build();
        SymptomsReported urgent = Reports.urgent("it-urgent").build();
        try (var results = new Inbox(broker, "triage-results");
                var alerts = new Inbox(broker, "red-flag-alerts")) {
            for (int times = 0; times < 3; times++) {
                send(mild);
                send(urgent);
            }
            TriageCompleted ofMild = result(results, mild);
            assertThat(ofMild.getLevel()).isEqualTo(Level.SELF_CARE);
            TriageCompleted ofUrgent = result(results, urgent);
            assertThat(ofUrgent.getLevel()).isEqualTo(Level.URGENT_CARE);
            RedFlagRaised alert = alerts.await(1).stream()
                    .map(record -> ALERTS.read(record.value()))
                    .filter(raised -> raised.getRunnerId().equals("it-urgent"))
                    .findFirst()
                    .orElseThrow();
            assertThat(alert.getResultId()).isEqualTo(ofUrgent.getResultId());
            assertThat(alert.getAlertId()).isEqualTo(EventIds.alert(ofUrgent.getResultId()));
        }
    }

    private static TriageCompleted result(Inbox results, SymptomsReported report) {
        return results.await(2).stream()
                .map(record -> RESULTS.read(record.value()))
                .filter(result -> result.getAssessmentId().equals(report.getAssessmentId()))
                .findFirst()
                .orElseThrow();
    }

    private static void send(SymptomsReported report) {
        send(report.getRunnerId(), REPORTS.write(report));
    }

    private static void send(String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>("symptom-events", key, value)).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
