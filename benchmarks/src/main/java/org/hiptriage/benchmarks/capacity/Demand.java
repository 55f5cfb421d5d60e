package org.hiptriage.benchmarks.capacity;

import java.time.Duration;
import java.util.List;

/**
 * What so many registered runners send. How often they do is assumed, not measured: whoever knows better sets it.
 *
 * @param runners how many
 * @param runsAWeek of each
 * @param reportsAWeek assessments and check-ins of each
 */
record Demand(long runners, double runsAWeek, double reportsAWeek) {
    /** Of a week's events on its busiest day, when the long runs are. */
    static final double SUNDAYS_SHARE = 0.22;

    /** Of a Sunday's events in each hour of it: most runners are back between nine and noon. */
    private static final List<Double> HOURS = List.of(
            0.004, 0.002, 0.002, 0.002, 0.004, 0.010, 0.025, 0.055, 0.100, 0.140, 0.150, 0.125, 0.090, 0.060, 0.045,
            0.040, 0.040, 0.035, 0.030, 0.020, 0.012, 0.005, 0.003, 0.001);

    private static final double A_WEEK = Duration.ofDays(7).toSeconds();
    private static final double AN_HOUR = Duration.ofHours(1).toSeconds();

    /** Events a second over a whole week. */
    double mean() {
        return runners * perWeek() / A_WEEK;
    }

    /** Events a second in the busiest hour of a Sunday. */
    double peak() {
        return HOURS.stream().mapToDouble(share -> rate(share)).max().orElse(0);
    }

    /** Events a second at a second of a Sunday: between the middles of two hours it goes straight from one to the other. */
    double at(double second) {
        double hour = second / AN_HOUR - 0.5;
        int before = (int) Math.floor(hour);
        double share = hour - before;
        return rate(shareOf(before)) * (1 - share) + rate(shareOf(before + 1)) * share;
    }

    private static double shareOf(int hour) {
        return HOURS.get(Math.floorMod(hour, HOURS.size()));
    }

    private double rate(double shareOfSunday) {
        return runners * perWeek() * SUNDAYS_SHARE * shareOfSunday / AN_HOUR;
    }

    private double perWeek() {
        return runsAWeek + reportsAWeek;
    }
}
