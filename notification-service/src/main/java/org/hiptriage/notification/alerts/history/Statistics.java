package org.hiptriage.notification.alerts.history;

import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.outcome.Level;

/**
 * Alerts in numbers.
 *
 * @param zone what a day is
 * @param days each day on which one was opened, in order
 * @param flags each red flag with how many alerts have it, the most frequent first
 * @param acknowledgement how soon somebody took them, for each level, the most urgent first
 */
record Statistics(String zone, List<Day> days, List<Flag> flags, List<Taking> acknowledgement) {
    Statistics {
        days = List.copyOf(days);
        flags = List.copyOf(flags);
        acknowledgement = List.copyOf(acknowledgement);
    }

    /**
     * One day.
     *
     * @param day ISO 8601
     * @param urgentCare alerts at urgent care that were opened on it
     * @param seeDoctor the others
     */
    record Day(String day, long urgentCare, long seeDoctor) {}

    /**
     * One red flag.
     *
     * @param code of the flag
     * @param alerts that have it
     */
    record Flag(String code, long alerts) {}

    /**
     * How soon the alerts of a level were taken for the first time.
     *
     * @param level the level as it is now
     * @param alerts how many there are
     * @param taken how many of them somebody took
     * @param medianSeconds from opened to taken, half were faster; absent where none was taken
     * @param p95Seconds 95 % were faster; absent where none was taken
     */
    record Taking(Level level, long alerts, long taken, Optional<Double> medianSeconds, Optional<Double> p95Seconds) {}
}
