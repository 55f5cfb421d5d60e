package org.hiptriage.notification.delivery.work;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that does the same round of work again and again: at once while there is more, when called, and now and then. */
public final class WorkLoop {
    /** One round of work. */
    @FunctionalInterface
    public interface Round {
        /** Does what is due; whether there is more to do at once. */
        boolean work() throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final String name;
    private final Duration period;
    private final Round round;
    private final BlockingQueue<Boolean> calls = new ArrayBlockingQueue<>(1);
    private final Thread thread;
    private volatile boolean stopping;

    /**
     * Ready to begin.
     *
     * @param period how often it looks without being called
     */
    public WorkLoop(String name, Duration period, Round round) {
        this.name = name;
        this.period = period;
        this.round = round;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    /** Begins to work. */
    public void begin() {
        thread.start();
    }

    /** There may be something to do; any number of calls during a round are one. */
    public void call() {
        calls.offer(true);
    }

    /** Begins no further round; the one that is on goes on to its end, or for so long. */
    public void stop(Duration patience) {
        stopping = true;
        call();
        try {
            thread.join(Math.max(1, patience.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    /** Whether it has begun and not ended. */
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (!stopping) {
                if (!workOnce()) {
                    calls.poll(period.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            // It was stopped, and its round took too long.
            Thread.currentThread().interrupt();
        }
    }

    private boolean workOnce() throws InterruptedException {
        try {
            return round.work();
        } catch (RuntimeException e) {
            if (!stopping) {
                // Never the message, which may hold a value.
                LOG.warn(
                        "{} failed ({}), again in {}",
                        name,
                        rootOf(e).getClass().getName(),
                        PAUSE);
                Thread.sleep(PAUSE.toMillis());
            }
            return false;
        }
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
