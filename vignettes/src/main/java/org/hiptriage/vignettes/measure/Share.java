package org.hiptriage.vignettes.measure;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * So many of so many.
 *
 * @param hits 0 to {@code of}
 * @param of at least 1
 */
public record Share(int hits, int of) {
    private static final double ERROR_RATE = 0.05;

    public Share {
        if (of < 1 || hits < 0 || hits > of) {
            throw new IllegalArgumentException("A share is 0 to n of at least 1");
        }
    }

    /** How many of these do. */
    public static <T> Share of(Collection<T> all, Predicate<T> that) {
        return new Share((int) all.stream().filter(that).count(), all.size());
    }

    /** 0 to 1. */
    public double value() {
        return (double) hits / of;
    }

    /** Lower bound of the exact 95 % interval after Clopper and Pearson, 0 to 1. */
    public double low() {
        return interval().getLowerBound();
    }

    /** Upper bound of the same, 0 to 1. */
    public double high() {
        return interval().getUpperBound();
    }

    private Interval interval() {
        return BinomialConfidenceInterval.CLOPPER_PEARSON.fromErrorRate(of, hits, ERROR_RATE);
    }

    /** For people, for example {@code 97.3 % (95.1-98.7), 360 of 370}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.1f %% (%.1f-%.1f), %d of %d", 100 * value(), 100 * low(), 100 * high(), hits, of);
    }
}
