package org.hiptriage.benchmarks.path;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for the last of what was sent. */
public final class Wait {
    private Wait() {}

    /** Until it holds; fails after the deadline and says what for. */
    public static void until(Supplier<String> what, Duration deadline, BooleanSupplier condition) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + deadline.toSeconds() + " s: " + what.get());
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** So long. */
    public static void during(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
