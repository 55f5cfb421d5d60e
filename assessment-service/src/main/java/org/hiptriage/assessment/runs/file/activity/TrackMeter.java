package org.hiptriage.assessment.runs.file.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hiptriage.schemas.runs.RunLimits;

/**
 * What the points of one activity add up to, one point at a time, whatever their number.
 *
 * <p>Moving time is that of the intervals between two points of one segment that last at most {@value #LONGEST_INTERVAL_SECONDS} s and
 * are covered at {@value #STANDING_METERS_PER_SECOND} m/s or more: a gap and standing still are pauses. Distance is what the device
 * counted, or where it did not the way from place to place while moving: the wavering of a receiver at rest is no way. A single interval faster than anybody runs is a jump of the receiver and
 * adds none, but many of them are a drive or a broken file, and are counted so that the run is refused.
 */
public final class TrackMeter {
    static final int LONGEST_INTERVAL_SECONDS = 60;
    static final double STANDING_METERS_PER_SECOND = 0.5;
    private static final int THERE_AND_BACK = 2;
    private static final int FEW_INTERVALS = 10;
    private static final int INTERVALS_PER_JUMP = 50;
    private static final int POINTS_PER_MISPLACED = 10;

    private final double possibleMetersPerSecond;
    private final Climb climb = new Climb();
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private Optional<Instant> before = Optional.empty();
    private Optional<Position> place = Optional.empty();
    private OptionalDouble total = OptionalDouble.empty();
    private double metersSince;
    private boolean placed;
    private double meters;
    private double jumpMeters;
    private double movingSeconds;
    private double turns;
    private double cadenceSeconds;
    private int intervals;
    private int jumps;
    private int timed;
    private int misplaced;

    /** A meter for an activity of this sport. */
    public TrackMeter(Sport sport) {
        possibleMetersPerSecond =
                sport.isRunning() ? RunLimits.MAX_RUNNING_METERS_PER_SECOND : RunLimits.MAX_OTHER_METERS_PER_SECOND;
    }

    /** Takes the next point of the segment. */
    public void add(TrackPoint point) {
        if (isBeforeLast(point.at())) {
            misplaced++;
            return;
        }
        point.altitudeMeters().ifPresent(climb::add);
        metersSince += step(point);
        point.at().ifPresent(at -> {
            timed++;
            first = first.or(() -> Optional.of(at));
            before.ifPresentOrElse(since -> interval(since, at, point.cadence()), () -> arrive(at));
            last = Optional.of(at);
        });
    }

    /** Ends the segment: what lies between its last point and the next is neither moving time nor distance. */
    public void pause() {
        meters += metersSince;
        metersSince = 0;
        before = Optional.empty();
        place = Optional.empty();
        total = OptionalDouble.empty();
    }

    private boolean isBeforeLast(Optional<Instant> at) {
        return at.isPresent() && last.isPresent() && at.get().isBefore(last.get());
    }

    private double step(TrackPoint point) {
        double counted = 0;
        if (point.totalMeters().isPresent()) {
            double now = point.totalMeters().getAsDouble();
            // A smaller total is a count that began anew.
            counted = Math.max(0, now - total.orElse(now));
            total = point.totalMeters();
        } else if (point.position().isPresent() && total.isEmpty()) {
            Position now = point.position().get();
            counted = place.map(from -> from.metersTo(now)).orElse(0.0);
            placed = true;
        }
        place = point.position().or(() -> place);
        return counted;
    }

    private void interval(Instant since, Instant at, OptionalDouble cadence) {
        double seconds = seconds(since, at);
        if (seconds == 0) {
            return;
        }
        intervals++;
        double speed = metersSince / seconds;
        if (speed > possibleMetersPerSecond) {
            jumps++;
            jumpMeters += metersSince;
            metersSince = 0;
        } else if (seconds <= LONGEST_INTERVAL_SECONDS && speed >= STANDING_METERS_PER_SECOND) {
            movingSeconds += seconds;
        }
        if (placed && speed < STANDING_METERS_PER_SECOND) {
            metersSince = 0;
        }
        if (seconds <= LONGEST_INTERVAL_SECONDS && cadence.orElse(0) > 0) {
            turns += cadence.getAsDouble() * seconds;
            cadenceSeconds += seconds;
        }
        arrive(at);
    }

    private void arrive(Instant at) {
        meters += metersSince;
        metersSince = 0;
        placed = false;
        before = Optional.of(at);
    }

    /** What the points add up to; what they do not show is empty. */
    public Totals totals() {
        return new Totals(
                first,
                timed < 2
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(seconds(first.orElseThrow(), last.orElseThrow())),
                movingSeconds > 0 ? OptionalDouble.of(movingSeconds) : OptionalDouble.empty(),
                OptionalDouble.of(distanceMeters()),
                climb.ascentMeters(),
                climb.descentMeters(),
                cadenceSeconds > 0 ? OptionalDouble.of(turns / cadenceSeconds) : OptionalDouble.empty());
    }

    private double distanceMeters() {
        boolean few = intervals >= FEW_INTERVALS && jumps <= Math.max(THERE_AND_BACK, intervals / INTERVALS_PER_JUMP);
        return meters + metersSince + (few ? 0 : jumpMeters);
    }

    /** The time of the last point that has one. */
    public Optional<Instant> endedAt() {
        return last;
    }

    /** Whether more than a tenth of the points lie before the one before them, so that their order says nothing. */
    public boolean isOutOfOrder() {
        return misplaced * POINTS_PER_MISPLACED > timed + misplaced;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
