package org.hiptriage.triage.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;

/**
 * Numbers that stand side by side in one, a lane of bits for each condition, so that one addition adds for all of them. The sums begin at
 * {@link #zero()}, far enough up that none falls below 0 in its lane.
 */
final class Lanes {

    private final List<Condition> conditions;
    private final int width;
    private final long mask;
    private final long zero;
    private final double[][] scores;
    private final long[][] keys;
    private final long ones;
    private final long tops;

    private Lanes(List<Condition> conditions, int width, List<Integer> deepest, double[][] scores, long[][] keys) {
        this.conditions = conditions;
        this.width = width;
        this.mask = (1L << width) - 1;
        this.scores = scores;
        this.keys = keys;
        long all = 0;
        long one = 0;
        for (int i = 0; i < conditions.size(); i++) {
            all += (long) deepest.get(i) << (i * width);
            one |= 1L << (i * width);
        }
        this.zero = all;
        this.ones = one;
        this.tops = one << (width - 1);
    }

    /** Lanes for these conditions; empty where their sums or their order do not fit. */
    static Optional<Lanes> of(List<Condition> conditions) {
        int width = Math.min(16, Long.SIZE / conditions.size());
        List<Integer> deepest = conditions.stream()
                .map(condition -> total(condition.supporting(), Indication::absentWeight)
                        + total(condition.opposing(), Indication::weight))
                .toList();
        double[][] scores = new double[conditions.size()][];
        for (int i = 0; i < scores.length; i++) {
            Condition condition = conditions.get(i);
            int lowest = -deepest.get(i);
            int highest = total(condition.supporting(), Indication::weight);
            scores[i] = IntStream.rangeClosed(lowest, highest)
                    .mapToDouble(sum -> Score.share(sum, condition))
                    .toArray();
        }
        long[][] keys = keys(scores);
        boolean fits = IntStream.range(0, scores.length)
                .allMatch(i -> scores[i].length <= (1 << width) && keys[i][keys[i].length - 1] < (1L << (width - 1)));
        return fits ? Optional.of(new Lanes(conditions, width, deepest, scores, keys)) : Optional.empty();
    }

    /** For each condition and sum a number that is the higher the earlier the condition comes: by score, then by the packs' order. */
    private static long[][] keys(double[][] scores) {
        double[] rising = IntStream.range(0, scores.length)
                .boxed()
                .flatMapToDouble(i -> Arrays.stream(scores[i]))
                .distinct()
                .sorted()
                .toArray();
        long[][] keys = new long[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            int later = scores.length - 1 - i;
            keys[i] = Arrays.stream(scores[i])
                    .mapToLong(score -> (long) Arrays.binarySearch(rising, score) * scores.length + later)
                    .toArray();
        }
        return keys;
    }

    private static int total(List<Indication> indications, ToIntFunction<Indication> weight) {
        return indications.stream().mapToInt(weight).sum();
    }

    /** Adds up what some indications of each condition count, in its lane. */
    long sum(Function<Condition, List<Indication>> indications, ToIntFunction<Indication> counts) {
        long sum = 0;
        for (int i = 0; i < conditions.size(); i++) {
            sum += (long) total(indications.apply(conditions.get(i)), counts) << (i * width);
        }
        return sum;
    }

    /** The sums of a report that says nothing. */
    long zero() {
        return zero;
    }

    /** The score of the condition with this number, 0 to 1. */
    double score(long sums, int condition) {
        return scores[condition][lane(sums, condition)];
    }

    /** The numbers of all conditions, best first: four bits each, the first in the lowest. */
    long order(long sums) {
        long all = 0;
        for (int i = 0; i < keys.length; i++) {
            all |= keys[i][lane(sums, i)] << (i * width);
        }
        long order = 0;
        for (int i = 0; i < keys.length; i++) {
            // Leaves the top bit of each lane whose key is at least this one's: no two are equal.
            long atLeast = ((all | tops) - ((all >>> (i * width)) & mask) * ones) & tops;
            order |= (long) i << (4 * (Long.bitCount(atLeast) - 1));
        }
        return order;
    }

    private int lane(long sums, int condition) {
        return (int) ((sums >>> (condition * width)) & mask);
    }
}
