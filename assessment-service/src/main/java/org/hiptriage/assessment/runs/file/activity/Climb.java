package org.hiptriage.assessment.runs.file.activity;

import java.util.OptionalDouble;

/**
 * Total ascent and descent from heights that waver. Only a change of direction by at least {@value #THRESHOLD_METERS} m counts as
 * one: the way is cut into legs from turning point to turning point, and each leg counts in full. So the wavering of a receiver,
 * which a plain sum would add up to hundreds of metres, adds nothing, and a hill keeps its whole height.
 */
final class Climb {
    static final double THRESHOLD_METERS = 5;

    private static final double LOWEST = -1_000;
    private static final double HIGHEST = 10_000;

    private double ascent;
    private double descent;
    private double turn;
    private double extreme;
    private boolean up;
    private int heights;

    void add(double meters) {
        if (!(meters >= LOWEST && meters <= HIGHEST)) {
            return;
        }
        if (heights++ == 0) {
            turn = meters;
            extreme = meters;
            return;
        }
        if (extreme == turn) {
            begin(meters);
        } else if (up ? meters >= extreme : meters <= extreme) {
            extreme = meters;
        } else if (Math.abs(meters - extreme) >= THRESHOLD_METERS) {
            count(extreme);
            turn = extreme;
            extreme = meters;
            up = !up;
        }
    }

    /** The first leg has no direction until it is longer than the wavering. */
    private void begin(double meters) {
        if (Math.abs(meters - turn) >= THRESHOLD_METERS) {
            up = meters > turn;
            extreme = meters;
        }
    }

    private void count(double end) {
        ascent += Math.max(0, end - turn);
        descent += Math.max(0, turn - end);
    }

    OptionalDouble ascentMeters() {
        return heights < 2 ? OptionalDouble.empty() : OptionalDouble.of(ascent + Math.max(0, extreme - turn));
    }

    OptionalDouble descentMeters() {
        return heights < 2 ? OptionalDouble.empty() : OptionalDouble.of(descent + Math.max(0, turn - extreme));
    }
}
