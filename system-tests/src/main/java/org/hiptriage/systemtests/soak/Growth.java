package org.hiptriage.systemtests.soak;

import java.util.List;

/**
 * How one measured thing went: medians of the three thirds of the run.
 *
 * @param what as {@code memory/triage-service 1/MiB}: kind, whose, unit
 */
record Growth(String what, double first, double second, double last) {
    /** What is less than this is the noise of collections and compactions. */
    private static final double NOTICEABLE = 0.05;

    static Growth of(String what, List<Sample> samples) {
        int third = samples.size() / 3;
        return new Growth(
                what,
                median(what, samples.subList(0, third)),
                median(what, samples.subList(third, 2 * third)),
                median(what, samples.subList(2 * third, samples.size())));
    }

    /** Whether it went up from each third to the next by more than noise: a plateau does so once at most. */
    boolean isSteady() {
        return second > first * (1 + NOTICEABLE) && last > second * (1 + NOTICEABLE);
    }

    String kind() {
        return part(0);
    }

    String whose() {
        return part(1);
    }

    String unit() {
        return part(2);
    }

    private String part(int index) {
        return what.split("/", -1)[index];
    }

    private static double median(String what, List<Sample> samples) {
        double[] sorted = samples.stream()
                .filter(sample -> sample.values().containsKey(what))
                .mapToDouble(sample -> sample.values().get(what))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
