package org.hiptriage.assessment.runs.file.fit;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hiptriage.assessment.runs.file.activity.Sport;
import org.hiptriage.assessment.runs.file.activity.Totals;
import org.hiptriage.assessment.runs.file.fit.message.FitMessage;

/** Reads what a session or a lap came to; the two have the same fields under different numbers. */
enum FitTotals {
    SESSION(18, 22, 23, 18, 92, 5, 6),
    LAP(19, 21, 22, 17, 80, 25, 39);

    private static final int START_TIME = 2;
    private static final int ELAPSED = 7;
    private static final int TIMER = 8;
    private static final int DISTANCE = 9;
    private static final double MILLISECONDS = 1000;
    private static final double CENTIMETERS = 100;

    private final int message;
    private final int ascent;
    private final int descent;
    private final int cadence;
    private final int cadenceFraction;
    private final int sport;
    private final int kind;

    FitTotals(int message, int ascent, int descent, int cadence, int cadenceFraction, int sport, int kind) {
        this.message = message;
        this.ascent = ascent;
        this.descent = descent;
        this.cadence = cadence;
        this.cadenceFraction = cadenceFraction;
        this.sport = sport;
        this.kind = kind;
    }

    boolean is(FitMessage candidate) {
        return candidate.kind() == message;
    }

    Totals totals(FitMessage from) {
        OptionalDouble elapsed = from.scaled(ELAPSED, MILLISECONDS);
        OptionalDouble timer = from.scaled(TIMER, MILLISECONDS);
        return new Totals(
                start(from, elapsed),
                longer(elapsed, timer),
                timer,
                from.scaled(DISTANCE, CENTIMETERS),
                from.scaled(ascent, 1),
                from.scaled(descent, 1),
                FitCadence.of(from, cadence, cadenceFraction));
    }

    Sport sport(FitMessage from) {
        return FitSports.of(from.number(sport), from.number(kind));
    }

    /** Where the start is not there, the end is: it is when the message was written. */
    private static Optional<Instant> start(FitMessage from, OptionalDouble elapsed) {
        return from.instant(START_TIME)
                .or(() -> from.instant(FitMessage.TIMESTAMP)
                        .filter(end -> elapsed.isPresent())
                        .map(end -> end.minusMillis(Math.round(elapsed.getAsDouble() * MILLISECONDS))));
    }

    /** The timer is part of the whole; some devices write the whole into it alone. */
    private static OptionalDouble longer(OptionalDouble elapsed, OptionalDouble timer) {
        return elapsed.orElse(0) >= timer.orElse(0) ? elapsed : timer;
    }
}
