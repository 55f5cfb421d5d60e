package org.hiptriage.benchmarks.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hiptriage.benchmarks.path.Latencies;
import org.hiptriage.benchmarks.path.Pace;
import org.hiptriage.benchmarks.path.Wait;
import org.hiptriage.events.KnowledgePack;
import org.hiptriage.events.Level;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.Side;
import org.hiptriage.schemas.ids.EventIds;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Topics;
import org.jspecify.annotations.Nullable;

/** Alerts of many runners, each of whom registered the channel: every one becomes a notification that goes through the outbox. */
final class ThroughOutbox {
    private static final EventSerde<RedFlagRaised> SERDE = EventSerde.of(RedFlagRaised.class);
    private static final String PACK = "0".repeat(64);

    private final Foundations foundations;
    private final Receiver receiver;
    private final int urgentOneIn;
    private final AtomicInteger sentTwice = new AtomicInteger();

    ThroughOutbox(Foundations foundations, Receiver receiver, int urgentOneIn) {
        this.foundations = foundations;
        this.receiver = receiver;
        this.urgentOneIn = urgentOneIn;
    }

    /** What was measured: handed over by the channel, urgent ones alone, told on the topic. */
    List<Latencies> measure(Pace pace) {
        var sent = new Latencies("alert in the topic to handed over by the channel", pace.calls());
        var urgent = new Latencies("the same, urgent ones alone", pace.calls());
        var told = new Latencies("alert in the topic to SENT readable in notification-events", pace.calls());
        String round = "bench-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        register(round, pace.calls());
        Map<String, Long> dueByRunner = new ConcurrentHashMap<>();
        var seen = ConcurrentHashMap.<String>newKeySet();
        receiver.tell((runner, now) -> {
            if (!seen.add(runner)) {
                sentTwice.incrementAndGet();
            }
            note(sent, dueByRunner.get(runner), now);
            if (isUrgent(Integer.parseInt(runner.substring(round.length())))) {
                note(urgent, dueByRunner.get(runner), now);
            }
        });
        var reader = new ToldReader(foundations, (runner, now) -> note(told, dueByRunner.get(runner), now));
        try (reader;
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", foundations.bootstrapServers(), "acks", "all", "linger.ms", "0"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.partitionsFor(Topics.RED_FLAG_ALERTS.name());
            pace.run((index, due) -> {
                String runner = round + index;
                dueByRunner.put(runner, due);
                var unused = producer.send(new ProducerRecord<>(
                        Topics.RED_FLAG_ALERTS.name(), runner, SERDE.write(alert(runner, isUrgent(index)))));
            });
            Wait.until(
                    () -> "all are told:\n" + sent + "\n" + told,
                    Duration.ofMinutes(2),
                    () -> told.count() == pace.calls());
        }
        if (sentTwice.get() > 0) {
            throw new IllegalStateException("sent twice: " + sentTwice.get());
        }
        return List.of(sent, urgent, told);
    }

    private boolean isUrgent(int index) {
        return index % urgentOneIn == 0;
    }

    private void register(String round, int runners) {
        try (Connection connection = foundations.connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into runner_channel (runner_id, channel, address, registered_at)
                        select ? || runner, ?, '{}', now() from generate_series(0, ?) as runner""")) {
            insert.setString(1, round);
            insert.setString(2, BenchmarkedInstance.CHANNEL);
            insert.setInt(3, runners - 1);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void note(Latencies latencies, @Nullable Long due, long now) {
        if (due != null) {
            latencies.add(now - due);
        }
    }

    private static RedFlagRaised alert(String runner, boolean urgent) {
        UUID assessmentId = UUID.randomUUID();
        UUID resultId = EventIds.result(runner, assessmentId, List.of(PACK));
        UUID alertId = EventIds.alert(resultId);
        Instant now = Instant.now();
        Level level = urgent ? Level.URGENT_CARE : Level.SEE_DOCTOR;
        String timeFrame = urgent ? "PT0S" : "P7D";
        return RedFlagRaised.newBuilder()
                .setEventId(alertId)
                .setOccurredAt(now)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(now)
                .setSource("/benchmarks")
                .setAlertId(alertId)
                .setResultId(resultId)
                .setAssessmentId(assessmentId)
                .setRunnerId(runner)
                .setSide(Side.LEFT)
                .setLevel(level)
                .setTimeFrame(timeFrame)
                .setRedFlags(List.of(new RaisedFlag(
                        "recurrent",
                        level,
                        timeFrame,
                        List.of("history.recurrent-bouts"),
                        false,
                        List.of("article:R3"),
                        "It came back more than once.",
                        "See a doctor.")))
                .setKnowledge(List.of(new KnowledgePack("runner-hip-pain", "2026.11.0", PACK)))
                .build();
    }
}
