package org.hiptriage.localstack.demo;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

/**
 * A result that was promised, and when to ask for it.
 *
 * @param pause how long the last asking was put off; the next will be put off twice as long, so that a slow stack is not slowed further
 */
record Awaited(URI resultUrl, Duration pause, long askAtNanos) implements Delayed {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    static Awaited first(URI resultUrl) {
        return after(resultUrl, FIRST_PAUSE);
    }

    Awaited again() {
        Duration twice = pause.multipliedBy(2);
        return after(resultUrl, twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE);
    }

    private static Awaited after(URI resultUrl, Duration pause) {
        return new Awaited(resultUrl, pause, System.nanoTime() + pause.toNanos());
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(askAtNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
}
