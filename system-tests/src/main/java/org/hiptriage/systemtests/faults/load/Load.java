package org.hiptriage.systemtests.faults.load;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Visits at a steady rate, as far as clients are free: one who waits for an acknowledgement waits. */
public final class Load implements AutoCloseable {
    private static final int CLIENTS = 48;
    private static final double COMES_BACK = 0.45;
    private static final long STOPS_WITHIN_SECONDS = 240;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final BlockingDeque<Visitor> known = new LinkedBlockingDeque<>();
    private final AtomicInteger runners = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final Random random;
    private final long seed;
    private final Sender sender;
    private final Consumer<String> trouble;
    private final AtomicLong pauseNanos = new AtomicLong();
    private final Thread clock;
    private final AtomicLong visits = new AtomicLong();
    private volatile int mostRunners = Integer.MAX_VALUE;
    private volatile boolean held;
    private volatile boolean ended;

    /** @param trouble told what the harness itself did not expect */
    public Load(long seed, int ratePerSecond, Sender sender, Consumer<String> trouble) {
        this.seed = seed;
        this.random = new Random(seed);
        this.sender = sender;
        this.trouble = trouble;
        rate(ratePerSecond);
        clock = new Thread(this::tick, "load");
    }

    /** Begins. */
    public void start() {
        clock.start();
    }

    /** So many visits a second from now on. */
    public void rate(int perSecond) {
        pauseNanos.set(Duration.ofSeconds(1).toNanos() / perSecond);
    }

    /** No more than so many runners from now on, who come again and again; 1 or more. */
    public void atMost(int runners) {
        mostRunners = runners;
    }

    /** Whether nobody new is let in for now; who is in goes on. */
    public void hold(boolean hold) {
        held = hold;
    }

    /** How many visits have ended. */
    public long visits() {
        return visits.get();
    }

    /** No new visits; returns once those that go on have ended. */
    @Override
    public void close() {
        ended = true;
        clients.shutdown();
        try {
            clock.join();
            if (!clients.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                clients.shutdownNow();
                trouble.accept("clients still waited for an acknowledgement after " + STOPS_WITHIN_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() {
        while (!ended) {
            if (!held && busy.get() < CLIENTS) {
                next().ifPresent(visitor -> {
                    busy.incrementAndGet();
                    clients.execute(() -> visit(visitor));
                });
            }
            LockSupport.parkNanos(pauseNanos.get());
        }
    }

    private Optional<Visitor> next() {
        boolean nobodyNew = runners.get() >= mostRunners;
        if (nobodyNew || (random.nextDouble() < COMES_BACK && !known.isEmpty())) {
            return Optional.ofNullable(known.pollFirst());
        }
        int number = runners.incrementAndGet();
        return Optional.of(new Visitor("r-" + seed + "-" + number, new Random(seed * 31 + number), sender));
    }

    private void visit(Visitor visitor) {
        try {
            visitor.visit();
            visits.incrementAndGet();
            known.addLast(visitor);
        } catch (RuntimeException unexpected) {
            trouble.accept(String.valueOf(unexpected.getMessage()));
        } finally {
            busy.decrementAndGet();
        }
    }

    /** How many made-up runners there are. */
    public int runners() {
        return runners.get();
    }
}
