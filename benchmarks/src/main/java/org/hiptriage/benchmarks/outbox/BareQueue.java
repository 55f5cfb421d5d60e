package org.hiptriage.benchmarks.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.hiptriage.benchmarks.path.Latencies;
import org.hiptriage.benchmarks.path.Pace;
import org.hiptriage.benchmarks.path.Wait;

/** A table as a queue and nothing else: rows are inserted, claimed by two workers and deleted. What PostgreSQL alone takes. */
final class BareQueue {
    private static final int WORKERS = 2;
    private static final int TOGETHER = 64;
    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final String PAYLOAD = "x".repeat(600);

    private final Foundations foundations;

    BareQueue(Foundations foundations) {
        this.foundations = foundations;
        execute(
                "create table bare_queue (due bigint primary key, claimed boolean not null default false, payload text)");
        execute("create index bare_queue_waiting on bare_queue (due) where not claimed");
    }

    /** When each row was due, until it was deleted. */
    Latencies measure(Pace pace) {
        var latencies = new Latencies("bare insert, claim and delete", pace.calls());
        var waiting = new ConcurrentLinkedQueue<Long>();
        List<Thread> threads = new ArrayList<>();
        threads.add(new Thread(() -> insert(waiting, latencies, pace.calls()), "bare-writer"));
        IntStream.range(0, WORKERS)
                .forEach(i -> threads.add(new Thread(() -> work(latencies, pace.calls()), "bare-worker-" + i)));
        threads.forEach(Thread::start);
        pace.run((index, due) -> waiting.add(due));
        Wait.until(() -> "all bare rows are deleted", Duration.ofMinutes(1), () -> latencies.count() == pace.calls());
        threads.forEach(BareQueue::join);
        return latencies;
    }

    /** What has become due since the last commit is one transaction, as for what a poll of a topic brings. */
    private void insert(ConcurrentLinkedQueue<Long> waiting, Latencies latencies, int all) {
        try (Connection connection = foundations.connect();
                PreparedStatement insert =
                        connection.prepareStatement("insert into bare_queue (due, payload) values (?, ?)")) {
            connection.setAutoCommit(false);
            while (latencies.count() < all) {
                int rows = 0;
                for (; rows < TOGETHER && !waiting.isEmpty(); rows++) {
                    insert.setLong(1, waiting.remove());
                    insert.setString(2, PAYLOAD);
                    insert.addBatch();
                }
                if (rows == 0) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                } else {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void work(Latencies latencies, int all) {
        try (Connection connection = foundations.connect();
                PreparedStatement claim = connection.prepareStatement("""
                        update bare_queue set claimed = true where due in (
                          select due from bare_queue where not claimed order by due limit %d for update skip locked)
                        returning due""".formatted(TOGETHER));
                PreparedStatement delete = connection.prepareStatement("delete from bare_queue where due = ?")) {
            while (latencies.count() < all) {
                List<Long> claimed = claim(claim);
                for (Long due : claimed) {
                    delete.setLong(1, due);
                    delete.addBatch();
                }
                if (claimed.isEmpty()) {
                    LockSupport.parkNanos(PAUSE.toNanos());
                } else {
                    delete.executeBatch();
                    long now = System.nanoTime();
                    claimed.forEach(due -> latencies.add(now - due));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> claim(PreparedStatement claim) throws SQLException {
        List<Long> claimed = new ArrayList<>();
        try (ResultSet rows = claim.executeQuery()) {
            while (rows.next()) {
                claimed.add(rows.getLong(1));
            }
        }
        return claimed;
    }

    private void execute(String sql) {
        try (Connection connection = foundations.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
