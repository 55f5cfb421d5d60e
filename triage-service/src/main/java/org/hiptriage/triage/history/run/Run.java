package org.hiptriage.triage.history.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * One recording of one session. What is not known is empty, never 0.
 *
 * @param runId the session as its recorder knows it; a correction keeps it
 * @param startedAt when it started
 * @param zone where it started; the offset from UTC where no more is known, which gives the same date
 * @param duration from start to end, pauses included, above 0
 * @param distanceMeters 0 or more
 * @param descentMeters the descent of all downhill stretches, 0 or more
 * @param running whether it was running; no other sport counts as running load
 * @param shoeId the pair of shoes, opaque
 * @param manual whether a person typed it in rather than a device recording it
 * @param modifiedAt when it was last corrected; empty where it never was
 * @param receivedAt when the edge or the platform received it
 * @param eventId the event that told of it
 * @param deleted whether it was deleted at its source
 */
public record Run(
        UUID runId,
        Instant startedAt,
        ZoneId zone,
        Duration duration,
        OptionalDouble distanceMeters,
        OptionalDouble descentMeters,
        boolean running,
        Optional<String> shoeId,
        boolean manual,
        Optional<Instant> modifiedAt,
        Instant receivedAt,
        UUID eventId,
        boolean deleted) {

    static final Duration SAME_START = Duration.ofMinutes(2);

    /** Event ids are compared as text, which is also the order of a database; that of {@link UUID} itself is another. */
    private static final Comparator<Run> BY_VERSION = Comparator.<Run, Instant>comparing(
                    run -> run.modifiedAt.orElse(Instant.MIN))
            .thenComparing(Run::receivedAt)
            .thenComparing(run -> run.eventId.toString());

    /** By start, and by {@code runId} as text where several start at once. */
    static final Comparator<Run> IN_ORDER =
            Comparator.comparing(Run::startedAt).thenComparing(run -> run.runId.toString());

    /** The runner's local date on which it started. */
    public LocalDate startedOn() {
        return startedAt.atZone(zone).toLocalDate();
    }

    /** When it was over. */
    public Instant endedAt() {
        return startedAt.plus(duration);
    }

    /** Whether it can count as running load: it was running and is not deleted. */
    public boolean isLoad() {
        return running && !deleted;
    }

    /** The distance where it says how far somebody ran; 0 is what a device writes that measured none. */
    public OptionalDouble knownMeters() {
        return distanceMeters.orElse(0) > 0 ? distanceMeters : OptionalDouble.empty();
    }

    /** Whether both are recordings of one session: starts at most 2 minutes apart, durations within 10 % of the longer one. */
    public boolean isSameSessionAs(Run other) {
        long mine = duration.toMillis();
        long others = other.duration.toMillis();
        return Math.abs(millisFrom(other)) <= SAME_START.toMillis()
                && Math.abs(mine - others) * 10 <= Math.max(mine, others);
    }

    /** How much later this one started; milliseconds, which is as exact as events are. */
    long millisFrom(Run other) {
        return startedAt.toEpochMilli() - other.startedAt.toEpochMilli();
    }

    /** Whether this is a newer version of the same recording: corrected later, else received later, else the greater event. */
    boolean isNewerThan(Run version) {
        return BY_VERSION.compare(this, version) > 0;
    }
}
