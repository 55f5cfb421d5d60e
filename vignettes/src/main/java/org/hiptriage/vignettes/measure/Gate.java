package org.hiptriage.vignettes.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What packs must reach before they may be put in force. */
public final class Gate {
    /** Highest share of vignettes whose level is too high, of all that can be too high. */
    public static final double MOST_OVER_TRIAGE = 0.125;
    /** Lowest share of vignettes where a right cause stands first. */
    public static final double LEAST_TOP_1 = 0.85;

    private static final int MOST_NAMED = 5;

    private Gate() {}

    /** Why these may not be put in force, in words; empty where they may. */
    public static List<String> objections(Figures figures) {
        List<String> objections = new ArrayList<>();
        List<String> missed = figures.missedEmergencies().stream()
                .map(verdict -> verdict.vignette().id())
                .toList();
        if (!missed.isEmpty()) {
            objections.add(missed.size() + " missed emergencies: "
                    + String.join(", ", missed.stream().limit(MOST_NAMED).toList())
                    + (missed.size() > MOST_NAMED ? ", ..." : ""));
        }
        if (figures.overTriage().value() > MOST_OVER_TRIAGE) {
            objections.add(
                    "over-triage " + percent(figures.overTriage().value()) + " is above " + percent(MOST_OVER_TRIAGE));
        }
        if (figures.top1().value() < LEAST_TOP_1) {
            objections.add("top-1 " + percent(figures.top1().value()) + " is below " + percent(LEAST_TOP_1));
        }
        return objections;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
