package org.hiptriage.triage.stream.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.triage.stream.publication.Publications.SHIPPED_VERSION;
import static org.hiptriage.triage.stream.publication.Publications.bytes;
import static org.hiptriage.triage.stream.publication.Publications.release;
import static org.hiptriage.triage.stream.publication.Publications.signed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.hiptriage.events.KnowledgePackPublished;
import org.hiptriage.events.Level;
import org.hiptriage.events.PublicationKind;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.KnowledgePackTopic;
import org.hiptriage.triage.stream.Reports;
import org.hiptriage.triage.stream.publication.Publications;
import org.hiptriage.triage.stream.publication.PublishedPacks;
import org.hiptriage.triage.stream.publication.SigningKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs are published to running instances, rolled back, and refused. */
class PublishedPacksIT {
    private static final EventSerde<SymptomsReported> REPORTS = EventSerde.of(SymptomsReported.class);
    private static final EventSerde<TriageCompleted> RESULTS = EventSerde.of(TriageCompleted.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FIRST = "2026.12.0";
    private static final String SECOND = "2026.12.1";

    /** Reports say when they were received, so that nobody has to wait for a minute. */
    private final Instant noon =
            Instant.now().plus(PublishedPacks.LEAST_NOTICE).plusSeconds(600).truncatedTo(ChronoUnit.MILLIS);

    private Broker broker;
    private KafkaProducer<String, byte[]> producer;

    @TempDir
    Path state;

    @BeforeEach
    void start() {
        broker = new Broker();
        broker.create(
                new NewTopic("symptom-events", 4, (short) 1),
                new NewTopic("run-events", 4, (short) 1),
                new NewTopic("runner-erasures", 4, (short) 1));
        producer = broker.producer();
    }

    @AfterEach
    void stop() {
        producer.close();
        broker.close();
    }

    @Test
    void a_published_pack_is_in_force_at_one_event_time_in_both_instances_and_after_a_restart_and_is_rolled_back() {
        Instant evening = noon.plusSeconds(60);
        try (var one = instance("one")) {
            one.awaitReady();
            publish(signed(release(1, FIRST, noon)));
            awaitSequence(one, 1);
            try (var other = instance("other")) {
                other.awaitReady();
                awaitSequence(other, 1);
                publish(signed(Publications.of(
                        2, PublicationKind.ROLLBACK, SHIPPED_VERSION, evening, Publications.pack(SHIPPED_VERSION))));
                awaitSequence(one, 2);
                awaitSequence(other, 2);
                // Sixteen runners are on all four partitions, which are on both instances.
                decidedBy(SHIPPED_VERSION, "before", noon.minusMillis(1));
                decidedBy(FIRST, "after", noon);
                decidedBy(SHIPPED_VERSION, "rolled-back", evening);
                // What comes late is decided by what was in force when it was received.
                decidedBy(SHIPPED_VERSION, "late", noon.minusSeconds(10));
            }
        }
        try (var again = instance("again").awaitReady()) {
            awaitSequence(again, 2);
            decidedBy(FIRST, "restarted", evening.minusMillis(1));
            assertThat(again.get("/actuator/prometheus").body()).contains("hip_pack_sequence 2.0");
        }
    }

    @Test
    void what_is_unsigned_changed_replayed_older_broken_or_late_is_refused_counted_and_changes_nothing() {
        KnowledgePackPublished unsafe = Publications.of(
                        2, PublicationKind.RELEASE, SECOND, noon, Publications.unsafePack(SECOND))
                .build();
        KnowledgePackPublished good = signed(release(1, FIRST, noon));
        try (var service = instance("refusing").awaitReady()) {
            publish(good);
            publish(unsafe);
            publish(SigningKey.make().sign(unsafe));
            publish(KnowledgePackPublished.newBuilder(good)
                    .setContent(unsafe.getContent())
                    .build());
            publish(good);
            publish(signed(release(3, "2026.11.0", noon)));
            publish(signed(Publications.of(4, PublicationKind.RELEASE, SECOND, noon, "pack: [".getBytes(UTF_8))));
            publish(signed(release(5, SECOND, Instant.now().plusSeconds(30).truncatedTo(ChronoUnit.MILLIS))));
            send(KnowledgePackTopic.NAME, Publications.PACK + "/" + FIRST, null);
            awaitSequence(service, 5);
            await(
                    "the tombstone",
                    () -> metrics(service).contains("hip_pack_refusals_total{reason=\"unreadable\"} 1.0"));

            assertThat(metrics(service))
                    .contains("hip_pack_refusals_total{reason=\"unsigned\"} 1.0")
                    .contains("hip_pack_refusals_total{reason=\"signature\"} 2.0")
                    .contains("hip_pack_refusals_total{reason=\"replayed\"} 1.0")
                    .contains("hip_pack_refusals_total{reason=\"older\"} 1.0")
                    .contains("hip_pack_refusals_total{reason=\"broken\"} 1.0")
                    .contains("hip_pack_refusals_total{reason=\"late\"} 1.0")
                    .contains("hip_pack_refusals_total{reason=\"wrong-key\"} 0.0");
            assertThat(service.probe("readiness")).isEqualTo(200);
            TriageCompleted result =
                    decided("fever", Reports.urgent("fever").setReceivedAt(noon).build());
            assertThat(result.getLevel()).isEqualTo(Level.URGENT_CARE);
            assertThat(result.getKnowledge().get(0).getVersion()).isEqualTo(FIRST);
        }
    }

    @Test
    void without_a_trusted_key_nothing_published_counts() {
        publishBeforeAnybodyMadeTheTopic();
        try (var service = new RunningService(broker.address(), state).awaitReady()) {
            decidedBy(SHIPPED_VERSION, "off", noon.plusSeconds(1));
            assertThat(metrics(service)).contains("hip_pack_sequence 0.0");
        }
    }

    private void publishBeforeAnybodyMadeTheTopic() {
        broker.create(new NewTopic(KnowledgePackTopic.NAME, 1, (short) 1)
                .configs(Map.of("message.timestamp.type", "LogAppendTime")));
        publish(signed(release(1, FIRST, noon)));
    }

    private RunningService instance(String name) {
        return new RunningService(
                broker.address(),
                state.resolve(name),
                "--hip.knowledge-packs.trusted-keys=" + Publications.KEY.encodedPublic());
    }

    private void decidedBy(String version, String name, Instant receivedAt) {
        List<String> runners =
                IntStream.range(0, 16).mapToObj(i -> name + "-" + i).toList();
        runners.forEach(
                runner -> report(Reports.mild(runner).setReceivedAt(receivedAt).build()));
        try (var inbox = new Inbox(broker, "triage-results")) {
            assertThat(inbox.await(16, record -> runners.contains(record.key())))
                    .extracting(record ->
                            RESULTS.read(record.value()).getKnowledge().get(0).getVersion())
                    .hasSize(16)
                    .containsOnly(version);
        }
    }

    private TriageCompleted decided(String runner, SymptomsReported report) {
        report(report);
        try (var inbox = new Inbox(broker, "triage-results")) {
            return RESULTS.read(
                    inbox.await(record -> record.key().equals(runner)).value());
        }
    }

    private void report(SymptomsReported report) {
        send("symptom-events", report.getRunnerId(), REPORTS.write(report));
    }

    private void publish(KnowledgePackPublished publication) {
        send(KnowledgePackTopic.NAME, KnowledgePackTopic.key(publication), bytes(publication));
    }

    private void send(String topic, String key, byte @Nullable [] value) {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitSequence(RunningService service, int sequence) {
        await("publication " + sequence, () -> metrics(service).contains("hip_pack_sequence " + sequence + ".0"));
    }

    private static String metrics(RunningService service) {
        return service.get("/actuator/prometheus").body();
    }

    private static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean() && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).as(what).isTrue();
    }
}
