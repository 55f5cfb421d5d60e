package org.hiptriage.benchmarks.submit;

import java.util.Locale;
import java.util.Map;

/**
 * What one endpoint came to in one round.
 *
 * @param perSecond requests that were acknowledged
 * @param p50 until the answer; milliseconds
 * @param p99 likewise
 */
record Turn(double perSecond, double p50, double p99) {
    Map<String, Object> json() {
        return Map.of("perSecond", perSecond, "p50Millis", p50, "p99Millis", p99);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f a second, p50 %.1f ms, p99 %.1f ms", perSecond, p50, p99);
    }
}
