package org.hiptriage.systemtests.faults.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, up to a deadline. */
public final class Waiting {
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Waiting() {}

    /** Whether the condition came to hold within this time. */
    public static boolean until(Duration within, BooleanSupplier condition) {
        return until(within, BETWEEN, condition);
    }

    /** The same, looking no more often than this: for what costs something to look at. */
    public static boolean until(Duration within, Duration between, BooleanSupplier condition) {
        Instant end = Instant.now().plus(within);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end) || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(between.toNanos());
        }
        return true;
    }

    /** Lets a fault last; the one place where time passes for its own sake. */
    public static void last(Duration time) {
        until(time, () -> false);
    }
}
