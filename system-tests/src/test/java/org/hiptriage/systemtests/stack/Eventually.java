package org.hiptriage.systemtests.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, up to a deadline. */
public final class Eventually {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private Eventually() {}

    /** The value as soon as there is one. */
    public static <T> T get(String what, Supplier<Optional<T>> attempt) {
        return get(what, DEADLINE, attempt);
    }

    /** The value as soon as there is one, waiting no longer than this. */
    public static <T> T get(String what, Duration deadline, Supplier<Optional<T>> attempt) {
        Instant end = Instant.now().plus(deadline);
        while (true) {
            Optional<T> found = attempt.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + deadline + ": " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Returns as soon as the condition holds. */
    public static void holds(String what, Duration deadline, BooleanSupplier condition) {
        get(what, deadline, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
