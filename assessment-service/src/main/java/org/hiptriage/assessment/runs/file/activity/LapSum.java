package org.hiptriage.assessment.runs.file.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** Adds laps up. What one lap does not tell, the sum does not know. */
public final class LapSum {
    /** Far longer than a run can be, and no time overflows. */
    private static final double LONGEST_SECONDS = 1e9;

    private Optional<Instant> start = Optional.empty();
    private Optional<Instant> end = Optional.empty();
    private final Sum moving = new Sum();
    private final Sum distance = new Sum();
    private final Sum ascent = new Sum();
    private final Sum descent = new Sum();
    private final Sum turns = new Sum();
    private int laps;

    /** Adds the next lap. */
    public void add(Totals lap) {
        laps++;
        OptionalDouble time = lap.movingSeconds().isPresent() ? lap.movingSeconds() : lap.elapsedSeconds();
        double whole = Math.min(LONGEST_SECONDS, lap.elapsedSeconds().orElse(time.orElse(0)));
        start = start.or(lap::startedAt);
        lap.startedAt().map(at -> at.plusMillis(Math.round(whole * 1000))).ifPresent(this::endsAt);
        moving.add(time);
        distance.add(lap.distanceMeters());
        ascent.add(lap.ascentMeters());
        descent.add(lap.descentMeters());
        turns.add(product(lap.cadence(), time));
    }

    private void endsAt(Instant at) {
        end = end.filter(later -> later.isAfter(at)).or(() -> Optional.of(at));
    }

    /** Whether there was none. */
    public boolean isEmpty() {
        return laps == 0;
    }

    /** What they come to. */
    public Totals totals() {
        OptionalDouble seconds = moving.total();
        double span = start.isPresent() && end.isPresent()
                ? Duration.between(start.get(), end.get()).toMillis() / 1000.0
                : 0;
        double elapsed = Math.max(span, seconds.orElse(0));
        return new Totals(
                start,
                elapsed > 0 ? OptionalDouble.of(elapsed) : OptionalDouble.empty(),
                seconds,
                distance.total(),
                ascent.total(),
                descent.total(),
                cadence(seconds));
    }

    private OptionalDouble cadence(OptionalDouble seconds) {
        return turns.total().isPresent() && seconds.orElse(0) > 0
                ? OptionalDouble.of(turns.total().getAsDouble() / seconds.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble product(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(one.getAsDouble() * other.getAsDouble())
                : OptionalDouble.empty();
    }

    private static final class Sum {
        private double total;
        private boolean known = true;
        private boolean any;

        void add(OptionalDouble value) {
            any = true;
            known = known && value.isPresent();
            total += value.orElse(0);
        }

        OptionalDouble total() {
            return known && any ? OptionalDouble.of(total) : OptionalDouble.empty();
        }
    }
}
