package org.hiptriage.triage.stream.commit;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one stream thread has sent and not committed yet. It counts as published from the commit on, as readers of committed
 * records do not see it before, and not at all where its transaction is given up.
 */
public final class Uncommitted {
    /** More than a transaction of 100 ms can hold; what is beyond it is published all the same, only not timed. */
    private static final int MOST = 50_000;

    private static final ThreadLocal<Uncommitted> OF_THREAD = ThreadLocal.withInitial(Uncommitted::new);

    private final List<Sent> sent = new ArrayList<>();

    Uncommitted() {}

    /** What the calling stream thread has sent. */
    public static Uncommitted ofThisThread() {
        return OF_THREAD.get();
    }

    /**
     * Notes that something was sent.
     *
     * @param timer takes how long it was on its way
     * @param since when it began its way
     */
    public void sent(Timer timer, Instant since) {
        if (sent.size() < MOST) {
            sent.add(new Sent(timer, since));
        }
    }

    /** All of it is published now. */
    public void committed(Instant now) {
        sent.forEach(each -> each.timer().record(took(each.since(), now)));
        sent.clear();
    }

    /** None of it will be published; it is sent again by whoever takes over. */
    public void aborted() {
        sent.clear();
    }

    /** Never less than nothing, though the clock of who received it may be ahead. */
    private static Duration took(Instant since, Instant now) {
        return now.isBefore(since) ? Duration.ZERO : Duration.between(since, now);
    }

    private record Sent(Timer timer, Instant since) {}
}
