package org.hiptriage.assessment.runs.file.guard;

import java.time.Duration;

/** Until when a file has to be read: whatever a hostile file makes of a reader, it ends. */
public final class Deadline {
    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    /** So long from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Goes on, or throws {@link DeadlinePassedException}. */
    public void check() {
        if (System.nanoTime() - endNanos > 0) {
            throw new DeadlinePassedException();
        }
    }
}
