package org.hiptriage.assessment.runs.openmhealth;

import java.util.Map;

/** The units of both standards' unit values, as they write them, with what one of each is. */
final class Units {
    /** The international yard, of which foot, inch and mile are made, has exactly 0.9144 m. */
    static final Map<String, Double> METERS = Map.ofEntries(
            Map.entry("fm", 1e-15),
            Map.entry("pm", 1e-12),
            Map.entry("nm", 1e-9),
            Map.entry("um", 1e-6),
            Map.entry("mm", 1e-3),
            Map.entry("cm", 1e-2),
            Map.entry("m", 1.0),
            Map.entry("km", 1_000.0),
            Map.entry("in", 0.0254),
            Map.entry("ft", 0.3048),
            Map.entry("yd", 0.9144),
            Map.entry("mi", 1_609.344));

    /** Months and years are not there: no run lasts one, and neither has a fixed length. */
    static final Map<String, Double> SECONDS = Map.of(
            "ps", 1e-12, "ns", 1e-9, "us", 1e-6, "ms", 1e-3, "sec", 1.0, "min", 60.0, "h", 3_600.0, "d", 86_400.0, "wk",
            604_800.0);

    static final Map<String, Double> STEPS_PER_MINUTE = Map.of("steps/min", 1.0);

    private Units() {}
}
