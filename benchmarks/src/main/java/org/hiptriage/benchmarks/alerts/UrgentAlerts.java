package org.hiptriage.benchmarks.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hiptriage.benchmarks.load.LoadWriter;
import org.hiptriage.benchmarks.path.Latencies;
import org.hiptriage.benchmarks.path.Pace;
import org.hiptriage.benchmarks.path.Wait;
import org.hiptriage.benchmarks.topic.TopicReader;
import org.hiptriage.events.RedFlagRaised;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.topics.Topics;
import org.hiptriage.triage.stream.warmup.MadeUpLoad;

/** Events at a steady rate, some of them urgent, and when the alerts of those can be read by who reads what is committed. */
public final class UrgentAlerts implements AutoCloseable {
    private static final Duration LAST_WITHIN = Duration.ofMinutes(3);

    private final MadeUpLoad load;
    private final int runners;
    private final int urgentOneIn;
    private final LoadWriter writer;
    private final TopicReader<RedFlagRaised> reader;
    private final Map<String, Due> awaited = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private long sent;

    /** Of so many runners, one of so many events urgent. */
    public UrgentAlerts(String bootstrapServers, int runners, int urgentOneIn) {
        this.load = new MadeUpLoad(runners, 0);
        this.runners = runners;
        this.urgentOneIn = urgentOneIn;
        this.writer = LoadWriter.atOnce(bootstrapServers);
        this.reader = new TopicReader<>(bootstrapServers, Topics.RED_FLAG_ALERTS, (alert, now) -> {
            Due due = awaited.get(alert.getAssessmentId().toString());
            if (due != null && !due.seen()) {
                due.latencies.add(now - due.nanos);
                due.isSeen = true;
            } else if (due != null) {
                repeated.incrementAndGet();
            }
        });
    }

    /** Sends at this pace and returns when all is sent; alerts may be on their way still. */
    public Latencies send(String what, Pace pace) {
        int urgent = (pace.calls() + urgentOneIn - 1) / urgentOneIn;
        var latencies = new Latencies(what, urgent);
        pace.run((index, due) -> {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            if (index % urgentOneIn == 0) {
                SymptomsReported report = load.assessment(MadeUpLoad.runner((int) (sent % runners)), now, true);
                awaited.put(report.getAssessmentId().toString(), new Due(due, latencies));
                writer.send(report, now);
            } else {
                writer.send(load.event(sent, now), now);
            }
            sent++;
        });
        return latencies;
    }

    /** Waits for the alerts of all that was sent so far; fails where one is missing or came twice. */
    public void awaitAll() {
        Wait.until(() -> "every urgent alert is readable; missing are " + missing(), LAST_WITHIN, () -> missing() == 0);
        awaited.clear();
        if (repeated.get() > 0) {
            throw new IllegalStateException("alerts that came twice: " + repeated.get());
        }
    }

    private long missing() {
        return awaited.values().stream().filter(due -> !due.seen()).count();
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }

    private static final class Due {
        private final long nanos;
        private final Latencies latencies;
        private volatile boolean isSeen;

        Due(long nanos, Latencies latencies) {
            this.nanos = nanos;
            this.latencies = latencies;
        }

        boolean seen() {
            return isSeen;
        }
    }
}
