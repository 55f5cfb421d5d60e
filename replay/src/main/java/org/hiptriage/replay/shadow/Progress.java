package org.hiptriage.replay.shadow;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** How far it has come: one line that is written over on a terminal, a line every ten seconds elsewhere. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 30;

    private final LongAdder done = new LongAdder();
    private final LongAdder expected = new LongAdder();
    private final PrintStream err;
    private final boolean isTerminal;
    private final long begun = System.nanoTime();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    Progress(PrintStream err, boolean isTerminal) {
        this.err = err;
        this.isTerminal = isTerminal;
        long every = isTerminal ? 250 : 10_000;
        var unused = ticker.scheduleWithFixedDelay(this::show, every, every, TimeUnit.MILLISECONDS);
    }

    void expect(long records) {
        expected.add(records);
    }

    void step() {
        done.increment();
    }

    /** For how long it has gone on. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** The line as it stands, for example {@code [=====     ]  50 %  500,000 of 1,000,000 records, 40,000 a second, 12 s left}. */
    String line() {
        long so = done.sum();
        long all = Math.max(so, expected.sum());
        double share = all == 0 ? 1 : (double) so / all;
        double perSecond = so / Math.max(0.001, elapsed().toMillis() / 1000.0);
        int full = (int) Math.round(share * WIDTH);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %,d of %,d records, %,.0f a second%s",
                "=".repeat(full),
                " ".repeat(WIDTH - full),
                share * 100,
                so,
                all,
                perSecond,
                so == 0 || so == all ? "" : String.format(Locale.ROOT, ", %,.0f s left", (all - so) / perSecond));
    }

    private void show() {
        err.print(isTerminal ? "\r" + line() + "   " : line() + "\n");
        err.flush();
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        if (isTerminal) {
            show();
            err.println();
        }
    }
}
