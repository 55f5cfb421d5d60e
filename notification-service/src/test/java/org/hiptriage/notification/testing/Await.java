package org.hiptriage.notification.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits for what a test expects, for as long as is reasonable. */
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Await() {}

    /** Tries until it throws no more; its last failure where that takes too long. */
    public static void until(ThrowingCallable expectation) {
        until(PATIENCE, expectation);
    }

    /** Tries for so long until it throws no more. */
    public static void until(Duration patience, ThrowingCallable expectation) {
        Instant deadline = Instant.now().plus(patience);
        while (true) {
            try {
                expectation.call();
                return;
            } catch (Throwable notYet) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("not within " + patience, notYet);
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
    }
}
