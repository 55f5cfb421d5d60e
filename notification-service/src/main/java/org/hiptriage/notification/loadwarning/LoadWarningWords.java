package org.hiptriage.notification.loadwarning;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The words of a load warning. How much more often runners were injured is from Frandsen 2025 (doi
 * 10.1136/bjsports-2024-109380): 1.64 times with a run 10 to 30 % longer than the longest of 30 days, 1.52 times with one 30
 * to 100 % longer, 2.28 times with one more than twice as long.
 */
final class LoadWarningWords {
    static final String TITLE = "One of your runs was much longer than usual";

    private static final String WHAT =
            "Your run of %s km on %s was much longer than the longest of the 30 days before it, %s km on %s.";
    private static final String LONGER =
            "In a study of 5,205 runners, injuries were about one and a half times as frequent with a run that much longer.";
    private static final String MORE_THAN_DOUBLE =
            "In a study of 5,205 runners, injuries were more than twice as frequent with a run that much longer.";
    private static final String NO_FORECAST = "That is no forecast for you.";
    private static final String WHAT_TO_DO =
            "Take it easy for a few days, keep the next runs to a length you are used to, and lengthen them little by little.";
    private static final String WATCH = "If your hip begins to hurt, do the hip check.";

    private LoadWarningWords() {}

    static String text(double meters, LocalDate on, double longestBeforeMeters, LocalDate longestBeforeOn) {
        String what = WHAT.formatted(kilometres(meters), on, kilometres(longestBeforeMeters), longestBeforeOn);
        String means = meters > 2 * longestBeforeMeters ? MORE_THAN_DOUBLE : LONGER;
        return String.join(" ", what, means, NO_FORECAST, WHAT_TO_DO, WATCH);
    }

    private static String kilometres(double meters) {
        return String.format(Locale.ROOT, "%.1f", meters / 1000);
    }
}
