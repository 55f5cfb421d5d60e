package org.hiptriage.benchmarks.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hiptriage.benchmarks.path.Latencies;
import org.hiptriage.benchmarks.path.Pace;
import org.hiptriage.benchmarks.path.Wait;
import org.hiptriage.benchmarks.topic.AlertWriter;
import org.hiptriage.benchmarks.topic.TopicReader;
import org.hiptriage.events.NotificationState;
import org.hiptriage.schemas.topics.Topics;
import org.jspecify.annotations.Nullable;

/** Alerts of many runners, each of whom registered the channel: every one becomes a notification that goes through the outbox. */
final class ThroughOutbox {
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
        var reader = new TopicReader<>(foundations.bootstrapServers(), Topics.NOTIFICATION_EVENTS, (change, now) -> {
            if (change.getState() == NotificationState.SENT) {
                note(told, dueByRunner.get(change.getRunnerId()), now);
            }
        });
        try (reader;
                var writer = new AlertWriter(foundations.bootstrapServers())) {
            pace.run((index, due) -> {
                String runner = round + index;
                dueByRunner.put(runner, due);
                writer.raise(runner, UUID.randomUUID(), isUrgent(index));
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
}
