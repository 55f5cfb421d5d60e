package org.hiptriage.triage.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hiptriage.edge.testing.TestIssuer;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.triage.stream.Reports;
import org.hiptriage.triage.stream.lifecycle.Broker;
import org.hiptriage.triage.stream.lifecycle.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded on a real broker, counted by the whole service. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CoverageIT {
    private static final String PATH = "/api/v1/knowledge/coverage";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final EventSerde<SymptomsReported> REPORTS = EventSerde.of(SymptomsReported.class);

    private static Broker broker;
    private static RunningService service;
    private static KafkaProducer<String, byte[]> producer;

    @TempDir
    static Path state;

    @BeforeAll
    static void begin() {
        broker = new Broker();
        broker.create(List.of("symptom-events", "run-events", "runner-erasures").stream()
                .map(name -> new NewTopic(name, 4, (short) 1))
                .toArray(NewTopic[]::new));
        service = start(state);
        producer = broker.producer();
    }

    @AfterAll
    static void stop() {
        producer.close();
        service.close();
        broker.close();
    }

    @Test
    @Order(1)
    void beforeTheFirstResultEveryRuleIsOneThatNeverHadASay() {
        JsonNode report = awaited(0);

        JsonNode inForce = report.path("versions").path(0);
        assertThat(inForce.path("inForce").asBoolean()).isTrue();
        assertThat(inForce.path("packs")).hasSize(2);
        assertThat(inForce.path("never").asInt())
                .isPositive()
                .isEqualTo(inForce.path("rules").size());
        assertThat(inForce.has("from")).isFalse();
    }

    @Test
    @Order(2)
    void eachRecordedResultIsCountedOnce_howeverOftenIsAsked_andByAServiceThatStartsAnew() {
        for (int i = 0; i < 3; i++) {
            send(Reports.urgent("counted-" + i).build());
        }
        send(Reports.mild("counted-mild").build());

        JsonNode report = awaited(4);
        assertThat(fired(report, "red-flag", "infection")).isEqualTo(3);
        assertThat(fired(report, "level", "URGENT_CARE")).isEqualTo(3);
        assertThat(fired(report, "red-flag", "clot")).isZero();
        assertThat(awaited(4).path("results").asLong()).isEqualTo(4);

        send(Reports.urgent("counted-later").build());
        assertThat(fired(awaited(5), "red-flag", "infection")).isEqualTo(4);

        service.close();
        service = start(state.resolve("anew"));
        assertThat(fired(awaited(5), "red-flag", "infection")).isEqualTo(4);
    }

    @Test
    @Order(3)
    void nothingInItIsAboutOneRunner() {
        assertThat(service.get(PATH).body()).doesNotContain("counted-", "runnerId", "assessmentId");
    }

    @Test
    @Order(4)
    void whatIsNoResultIsCountedAsUnreadable_andHoldsNothingUp() {
        send("triage-results", "somebody", new byte[] {1, 2, 3});
        send(Reports.urgent("counted-last").build());

        assertThat(awaited(6).path("unreadable").asLong()).isEqualTo(1);
    }

    @Test
    void itTakesATokenThatReadsResultsAndIsBoundToNobody() {
        TestIssuer issuer = TestIssuer.shared();
        assertThat(service.getAs("", PATH).statusCode()).isEqualTo(401);
        assertThat(service.getAs(issuer.platform("assessments:write alerts:read"), PATH)
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.getAs(issuer.runner("r-1", TestIssuer.ALL_SCOPES), PATH)
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.getAs(issuer.platform("results:read"), PATH).statusCode())
                .isEqualTo(200);
    }

    private static RunningService start(Path directory) {
        return new RunningService(broker.address(), directory).awaitReady();
    }

    private static void send(SymptomsReported report) {
        send("symptom-events", report.getRunnerId(), REPORTS.write(report));
    }

    private static void send(String topic, String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode awaited(long results) {
        Instant deadline = Instant.now().plus(PATIENCE);
        JsonNode report = report();
        while ((report.path("results").asLong() < results
                        || !report.path("complete").asBoolean())
                && Instant.now().isBefore(deadline)) {
            report = report();
        }
        assertThat(report.path("complete").asBoolean()).isTrue();
        assertThat(report.path("results").asLong()).isEqualTo(results);
        return report;
    }

    private static JsonNode report() {
        try {
            HttpResponse<String> response = service.get(PATH);
            return response.statusCode() == 200
                    ? new JsonMapper().readTree(response.body())
                    : new JsonMapper().createObjectNode();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static long fired(JsonNode report, String kind, String code) {
        for (JsonNode rule : report.path("versions").path(0).path("rules")) {
            if (rule.path("kind").asText().equals(kind)
                    && rule.path("code").asText().equals(code)) {
                return rule.path("fired").asLong();
            }
        }
        throw new AssertionError("no rule " + kind + " " + code);
    }
}
