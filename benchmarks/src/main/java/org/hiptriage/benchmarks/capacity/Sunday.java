package org.hiptriage.benchmarks.capacity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A Sunday second by second: what comes waits its turn, as many records as there is room for are decided, and for ten minutes of the
 * busiest hour nothing is. An urgent alert waits for what came before it in its partition, and then takes what it takes with nothing before it.
 */
final class Sunday {
    static final Duration OUTAGE = Duration.ofMinutes(10);
    private static final int OUTAGE_BEGINS =
            (int) Duration.ofHours(10).plusMinutes(30).toSeconds();
    private static final int SECONDS = (int) Duration.ofDays(1).toSeconds();
    private static final int BETWEEN_SAMPLES = 60;

    private Sunday() {}

    /**
     * One minute of it.
     *
     * @param minute of the day
     * @param rate events a second that come
     * @param lag records that wait
     * @param alertSeconds how long an urgent alert of that minute takes
     */
    record Minute(int minute, double rate, double lag, double alertSeconds) {}

    /**
     * All minutes.
     *
     * @param perSecond records that all instances together decide in a second at most
     * @param alertSeconds how long an urgent alert takes where nothing waits
     */
    static List<Minute> of(Demand demand, double perSecond, double alertSeconds, boolean outage) {
        List<Minute> minutes = new ArrayList<>();
        double lag = 0;
        for (int second = 0; second < SECONDS; second++) {
            boolean away = outage && second >= OUTAGE_BEGINS && second < OUTAGE_BEGINS + OUTAGE.toSeconds();
            double rate = demand.at(second);
            lag = Math.max(0, lag + rate - (away ? 0 : perSecond));
            if (second % BETWEEN_SAMPLES == 0) {
                double untilBack = away ? OUTAGE_BEGINS + OUTAGE.toSeconds() - second : 0;
                minutes.add(
                        new Minute(second / BETWEEN_SAMPLES, rate, lag, untilBack + lag / perSecond + alertSeconds));
            }
        }
        return minutes;
    }

    /** How many minutes after the outage nothing waits any more. */
    static double minutesUntilCaughtUp(List<Minute> minutes) {
        double back = (OUTAGE_BEGINS + OUTAGE.toSeconds()) / (double) BETWEEN_SAMPLES;
        return minutes.stream()
                .filter(minute -> minute.minute() >= back && minute.lag() < 1)
                .mapToDouble(minute -> minute.minute() - back)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
