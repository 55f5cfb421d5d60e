package org.hiptriage.benchmarks.alerts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hiptriage.benchmarks.broker.OwnBroker;
import org.hiptriage.benchmarks.broker.Progress;
import org.hiptriage.benchmarks.contender.Application;
import org.hiptriage.benchmarks.contender.Contender;
import org.hiptriage.benchmarks.path.Latencies;
import org.hiptriage.benchmarks.path.Pace;
import org.hiptriage.benchmarks.path.Wait;

/** More events than triage-service can take: whether it goes on as fast as it can, and how it comes out of it. */
record Overload(OwnBroker broker, Path data, int runners, int urgentOneIn) {
    private static final Duration SLICE = Duration.ofSeconds(5);
    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(10);

    /** The usual load, then too much, then the usual load again once all is read; prints what came of it. */
    Map<String, Object> of(Pace usual, Pace tooMuch) {
        try (var alerts = new UrgentAlerts(broker.bootstrapServers(), runners, urgentOneIn);
                var application = Application.fromNowOn(Contender.service(), broker, data)) {
            application.start();
            alerts.send("first", new Pace(1, 1));
            alerts.awaitAll();
            Latencies before = alerts.send("before", usual);
            Slices slices = Slices.watch(application.progress(), usual.calls() + tooMuch.calls());
            Latencies during = alerts.send("during", tooMuch);
            long sent = System.nanoTime();
            slices.awaitEnd();
            double drained = (System.nanoTime() - sent) / 1e9;
            alerts.awaitAll();
            Latencies after = alerts.send("after", usual);
            alerts.awaitAll();
            Turn was = Turn.of(before, 0);
            Turn over = Turn.of(during, 0);
            Turn is = Turn.of(after, 0);
            System.out.printf(
                    "%noverload of %d events/s for %d s: read %s records/s in slices of %d s; all read %.1f s after the last was sent%n"
                            + "urgent alerts before %s%nduring %s%nafter %s%n",
                    tooMuch.perSecond(),
                    tooMuch.seconds(),
                    slices.recordsPerSecond(),
                    SLICE.toSeconds(),
                    drained,
                    was,
                    over,
                    is);
            return Map.of(
                    "perSecond", tooMuch.perSecond(),
                    "readPerSecondInSlices", slices.recordsPerSecond(),
                    "drainedSeconds", drained,
                    "before", was.json(),
                    "during", over.json(),
                    "after", is.json());
        }
    }

    /** How many records were read in each slice of time, until all were. */
    private static final class Slices {
        private final Progress progress;
        private final long all;
        private final List<Long> perSecond = new ArrayList<>();
        private final Thread thread = new Thread(this::run, "slices");

        private Slices(Progress progress, long all) {
            this.progress = progress;
            this.all = all;
        }

        static Slices watch(Progress progress, long all) {
            var slices = new Slices(progress, all);
            slices.thread.setDaemon(true);
            slices.thread.start();
            return slices;
        }

        private void run() {
            long before = progress.records();
            long since = System.nanoTime();
            while (before < all) {
                Wait.during(SLICE);
                long now = progress.records();
                long nanos = System.nanoTime();
                perSecond.add(Math.round((now - before) * 1e9 / (nanos - since)));
                before = now;
                since = nanos;
            }
        }

        void awaitEnd() {
            Wait.until(() -> "the overload is read", DRAINED_WITHIN, () -> !thread.isAlive());
        }

        List<Long> recordsPerSecond() {
            return List.copyOf(perSecond);
        }
    }
}
