package org.hiptriage.assessment.runs.file.fit;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.hiptriage.assessment.runs.file.fit.message.FitMessage;

/** Cadence with its fraction, which FIT keeps in a field of its own. */
final class FitCadence {
    private static final double FRACTION = 128;

    private FitCadence() {}

    static OptionalDouble of(FitMessage message, int whole, int fraction) {
        OptionalLong turns = message.number(whole);
        return turns.isPresent()
                ? OptionalDouble.of(
                        turns.getAsLong() + message.scaled(fraction, FRACTION).orElse(0))
                : OptionalDouble.empty();
    }
}
