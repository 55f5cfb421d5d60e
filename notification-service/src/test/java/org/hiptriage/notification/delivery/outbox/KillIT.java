package org.hiptriage.notification.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.events.Level;
import org.hiptriage.events.NotificationState;
import org.hiptriage.events.NotificationStateChanged;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Broker;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.Postgres;
import org.hiptriage.notification.testing.outbox.ChangeReader;
import org.hiptriage.notification.testing.outbox.ClassArchive;
import org.hiptriage.notification.testing.outbox.KillableProcess;
import org.hiptriage.notification.testing.outbox.Receiver;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;

class KillIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    /** For a child JVM to start on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A build has little time, and kills instances in its run under faults too; {@code -Dhip.test.kills=20} takes minutes longer. */
    private static final int KILLS = Integer.getInteger("hip.test.kills", 3);

    private static final int A_SECOND = 40;
    /** So that some messages are always given to the receiver and not written down yet. */
    private static final Duration ANSWERS_AFTER = Duration.ofMillis(100);

    private static final long SEED = 20_261_120;

    private final Broker broker = Broker.started();
    private final Postgres postgres = Postgres.started();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger published = new AtomicInteger();

    @Test
    void killedAgainAndAgainUnderLoadEveryNotificationIsSentRecordedOnceAndToldInOrder() throws Exception {
        createTopics();
        try (var receiver = new Receiver(ANSWERS_AFTER);
                var classes = ClassArchive.ofThisJvm()) {
            // The first one only leaves what makes the others start sooner.
            started(classes, receiver).end();
            registerEverybody();
            KillableProcess living = started(classes, receiver);
            var load = new Thread(this::publish, "load");
            load.start();
            var random = new Random(SEED);
            for (int kill = 0; kill < KILLS; kill++) {
                // The next one starts while this one works, and may itself be in the middle of starting when it is
                // killed.
                KillableProcess next = KillableProcess.started(classes, broker, postgres, receiver.address());
                if (kill % 3 == 1) {
                    pause(random, 1_500);
                    next.kill();
                } else {
                    Await.until(PATIENCE, next::requireReady);
                    pause(random, 700);
                    living.kill();
                    living = next;
                }
            }
            enough.set(true);
            load.join();
            assertThat(published.get()).as("alerts under load").isGreaterThan(KILLS * A_SECOND);
            Await.until(PATIENCE, () -> assertThat(states("notification")).containsExactly("SENT " + published.get()));
            Await.until(PATIENCE, () -> assertThat(count("notification_change")).isZero());
            living.kill();
            assertThat(states("delivery")).containsExactly("SENT " + published.get());
            assertThat(Set.copyOf(receiver.received())).hasSameElementsAs(expectedMessages());
            // Else no instance was killed in the middle of it, and nothing was tried.
            assertThat(receiver.received()).hasSizeGreaterThan(published.get());
            assertToldInOrder();
        }
    }

    private void createTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            for (Owner owner : Owner.values()) {
                admin.createTopics(Topics.toCreateBy(owner)).all().get(30, TimeUnit.SECONDS);
            }
        }
    }

    private KillableProcess started(ClassArchive classes, Receiver receiver) {
        KillableProcess instance = KillableProcess.started(classes, broker, postgres, receiver.address());
        Await.until(PATIENCE, instance::requireReady);
        return instance;
    }

    /** By the hundred thousand: more than the load comes to. */
    private void registerEverybody() {
        postgres.execute("""
                insert into runner_channel (runner_id, channel, address, registered_at)
                select 'r-' || runner, 'fake-push', '{}', now() from generate_series(0, 99999) as runner""");
    }

    private void publish() {
        EventSerde<RedFlagRaised> serde = EventSerde.of(RedFlagRaised.class);
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", (Object) broker.bootstrapServers(), "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            while (!enough.get()) {
                String runner = "r-" + published.get();
                producer.send(new ProducerRecord<>(Topics.RED_FLAG_ALERTS.name(), runner, serde.write(alert(runner))))
                        .get(10, TimeUnit.SECONDS);
                published.incrementAndGet();
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos() / A_SECOND);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static RedFlagRaised alert(String runner) {
        UUID assessmentId = UUID.nameUUIDFromBytes(runner.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        UUID resultId = EventIds.result(runner, assessmentId, List.of("0".repeat(64)));
        return RedFlagRaised.newBuilder(Events.alertOf(
                        Events.result(runner, NOON, Level.SEE_DOCTOR, List.of(Events.doctorFlag("recurrent")))
                                .build()))
                .setResultId(resultId)
                .build();
    }

    private static UUID notificationId(String runner) {
        return EventIds.notification(alert(runner).getResultId());
    }

    private List<String> expectedMessages() {
        return IntStream.range(0, published.get())
                .mapToObj(i -> "r-" + i)
                .map(runner -> runner + " " + EventIds.delivery(notificationId(runner), "fake-push", "", 1))
                .toList();
    }

    private void assertToldInOrder() {
        Map<UUID, List<NotificationState>> told = new ChangeReader(broker)
                .all().stream()
                        .collect(Collectors.groupingBy(
                                NotificationStateChanged::getNotificationId,
                                Collectors.mapping(NotificationStateChanged::getState, Collectors.toList())));
        assertThat(told).hasSize(published.get());
        assertThat(told.values()).allMatch(List.of(NotificationState.PENDING, NotificationState.SENT)::equals);
    }

    private List<String> states(String table) {
        return postgres.texts("select state || ' ' || count(*) from " + table + " group by state order by 1");
    }

    private int count(String table) {
        return Integer.parseInt(postgres.texts("select count(*) from " + table).get(0));
    }

    private static void pause(Random random, int atMostMillis) {
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(atMostMillis)).toNanos());
    }
}
