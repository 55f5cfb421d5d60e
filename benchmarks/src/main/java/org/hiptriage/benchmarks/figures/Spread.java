package org.hiptriage.benchmarks.figures;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One figure over several rounds.
 *
 * @param median the middle one, or between the two middle ones
 * @param least of all rounds
 * @param most of all rounds
 */
public record Spread(double median, double least, double most) {

    /** Of this figure of each round. */
    public static <T> Spread of(Collection<T> rounds, ToDoubleFunction<? super T> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN);
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** Of these. */
    public static Spread of(Collection<Double> figures) {
        return of(figures, Double::doubleValue);
    }

    /** Of one's figure against another's, round by round, as far as both went. */
    public static <T> Spread against(List<T> own, List<T> other, ToDoubleFunction<? super T> figure) {
        return of(IntStream.range(0, Math.min(own.size(), other.size()))
                .mapToObj(round -> figure.applyAsDouble(own.get(round)) / figure.applyAsDouble(other.get(round)))
                .toList());
    }

    /** For a table, with so many digits after the point. */
    public String words(int digits) {
        String each = "%,." + digits + "f";
        return String.format(Locale.ROOT, each + " (" + each + "-" + each + ")", median, least, most);
    }

    /** For plots. */
    public Map<String, Object> json() {
        return Map.of("median", median, "least", least, "most", most);
    }
}
