package org.hiptriage.notification.runs.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What one source recorded of one session. What is not known is empty, never 0.
 *
 * @param runId the session as its recorder knows it; a correction keeps it
 * @param startedAt when it started
 * @param offsetSeconds offset from UTC where it started, seconds, positive east
 * @param zone IANA time zone where it started
 * @param durationSeconds from start to end, pauses included, above 0
 * @param movingSeconds time in motion, at most the duration
 * @param distanceMeters 0 or more
 * @param ascentMeters 0 or more
 * @param descentMeters 0 or more
 * @param averageCadenceSpm steps per minute, both feet counted
 * @param sport in lower case; only running counts as running load
 * @param subSport kind within the sport, in lower case
 * @param shoeId the pair of shoes, opaque
 * @param device maker and product that recorded it
 * @param manual whether a person typed it in rather than a device recording it
 * @param source who recorded it or passed it on, a URI reference
 */
public record Recording(
        UUID runId,
        Instant startedAt,
        int offsetSeconds,
        Optional<String> zone,
        long durationSeconds,
        OptionalLong movingSeconds,
        OptionalDouble distanceMeters,
        OptionalDouble ascentMeters,
        OptionalDouble descentMeters,
        OptionalDouble averageCadenceSpm,
        String sport,
        Optional<String> subSport,
        Optional<String> shoeId,
        Optional<String> device,
        boolean manual,
        String source) {
    static final Duration SAME_START = Duration.ofMinutes(2);

    private static final String RUNNING = "running";

    /** By start, and by id as text, as the database has them, where several start at once. */
    public static final Comparator<Recording> IN_ORDER = Comparator.comparing(Recording::startedAt)
            .thenComparing(recording -> recording.runId().toString());

    /** When it started, by the runner's clock. */
    public OffsetDateTime startedAtThere() {
        return startedAt.atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds));
    }

    /** The runner's date on which it started: by the zone, or where that is not known by the offset. */
    public LocalDate localDate() {
        return zone.<LocalDate>map(name -> LocalDate.ofInstant(startedAt, ZoneId.of(name)))
                .orElseGet(() -> startedAtThere().toLocalDate());
    }

    /** The distance where it counts as running load and says how far that was; 0 is what a device writes that measured none. */
    OptionalDouble loadMeters() {
        return sport.equals(RUNNING) && distanceMeters.orElse(0) > 0 ? distanceMeters : OptionalDouble.empty();
    }

    /** Whether both are of one session: the same sport, starts at most 2 minutes apart, durations within 10 % of the longer one. */
    boolean isSameSessionAs(Recording other) {
        return sport.equals(other.sport)
                && Duration.between(startedAt, other.startedAt).abs().compareTo(SAME_START) <= 0
                && Math.abs(durationSeconds - other.durationSeconds) * 10
                        <= Math.max(durationSeconds, other.durationSeconds);
    }
}
