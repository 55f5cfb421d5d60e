package org.hiptriage.replay.recording;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands where it was set: what was recorded is judged by the time of then, not by that of today. For one thread. */
public final class RecordClock extends Clock {
    private Instant now = Instant.EPOCH;

    /** From now on it is then. */
    public void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
