package org.hiptriage.notification.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.hiptriage.notification.delivery.work.LoopedWork;
import org.hiptriage.notification.delivery.work.WorkLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gathers what was noted and writes it some at a time, so that no request waits for it. While the database is away it waits
 * here; what no longer fits, and a quarter of a second where the instance is killed, is lost: the first is counted and logged.
 */
@Component
class AuditLog extends LoopedWork {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final Duration GATHERED_FOR = Duration.ofMillis(250);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MOST_WAITING = 20_000;
    private static final int TOGETHER = 1_000;

    private final AuditTable table;
    private final BlockingQueue<AuditEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final List<AuditEvent> writing = new ArrayList<>();
    private final WorkLoop loop = new WorkLoop("audit", GATHERED_FOR, this::write);
    private final Counter lost;

    AuditLog(AuditTable table, MeterRegistry meters) {
        this.table = table;
        this.lost = Counter.builder("hip.audit.lost")
                .description(
                        "Reads and changes that are missing in the audit, because too many waited for the database")
                .register(meters);
    }

    /** Notes it, unless too many wait. */
    void add(AuditEvent event) {
        if (!waiting.offer(event)) {
            if (lost.count() == 0) {
                LOG.error("The audit loses what is read and changed: the database has not taken any for too long");
            }
            lost.increment();
        }
    }

    /** What failed to be written is written with the next round. */
    private synchronized boolean write() {
        waiting.drainTo(writing, TOGETHER - writing.size());
        if (writing.isEmpty()) {
            return false;
        }
        boolean isFull = writing.size() == TOGETHER;
        table.append(writing).block(LIMIT);
        writing.clear();
        return isFull;
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    @Override
    protected void finish() {
        try {
            write();
        } catch (RuntimeException e) {
            LOG.warn("Stopped without writing {} entries of the audit", writing.size() + waiting.size());
        }
    }
}
