package org.hiptriage.triage.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.Knowledge;

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
    private final int[][] keys;
    private final int widthOfPlace;
    private final int lowestKept;
    private final long ones;
    private final long tops;

    private Lanes(Knowledge knowledge, int width, int[] deepest, double[][] scores, int[][] keys, int lowestKept) {
        this.conditions = knowledge.conditions();
        this.width = width;
        this.mask = (1L << width) - 1;
        this.scores = scores;
        this.keys = keys;
        this.lowestKept = lowestKept;
        this.widthOfPlace = widthOfPlace(scores.length);
        long all = 0;
        for (int i = 0; i < deepest.length; i++) {
            all += (long) deepest[i] << (i * width);
        }
        this.zero = all;
        this.ones = sum(condition -> 1);
        this.tops = ones << (width - 1);
    }

    /** Lanes for these conditions; empty where their sums or their order do not fit. */
    static Optional<Lanes> of(Knowledge knowledge) {
        List<Condition> conditions = knowledge.conditions();
        int width = Math.min(16, Long.SIZE / conditions.size());
        int[] deepest = conditions.stream()
                .mapToInt(condition -> total(condition.supporting(), Indication::absentWeight)
                        + total(condition.opposing(), Indication::weight))
                .toArray();
        double[][] scores = new double[conditions.size()][];
        for (int i = 0; i < scores.length; i++) {
            Condition condition = conditions.get(i);
            scores[i] = IntStream.rangeClosed(-deepest[i], total(condition.supporting(), Indication::weight))
                    .mapToDouble(sum -> Score.share(sum, condition))
                    .toArray();
        }
        double[] rising = Arrays.stream(scores)
                .flatMapToDouble(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
        int[][] keys = keys(scores, rising);
        boolean fits = IntStream.range(0, scores.length)
                .allMatch(i -> scores[i].length <= (1 << width) && keys[i][keys[i].length - 1] < (1L << (width - 1)));
        int belowKept = (int) Arrays.stream(rising)
                .filter(score -> !Score.isKept(score, knowledge.minimumScore()))
                .count();
        return fits
                ? Optional.of(new Lanes(knowledge, width, deepest, scores, keys, belowKept << widthOfPlace(scores.length)))
                : Optional.empty();
    }

    /** For each condition and sum a number that is the higher the earlier the condition comes: by score, then by the packs' order. */
    private static int[][] keys(double[][] scores, double[] rising) {
        int[][] keys = new int[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            int later = scores.length - 1 - i;
            keys[i] = Arrays.stream(scores[i])
                    .mapToInt(score -> Arrays.binarySearch(rising, score) << widthOfPlace(scores.length) | later)
                    .toArray();
        }
        return keys;
    }

    private static int widthOfPlace(int conditions) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(conditions - 1);
    }

    private static int total(List<Indication> indications, ToIntFunction<Indication> weight) {
        return indications.stream().mapToInt(weight).sum();
    }

    /** A number for each condition, in its lane. */
    long sum(ToIntFunction<Condition> number) {
        long sum = 0;
        for (int i = 0; i < conditions.size(); i++) {
            sum += (long) number.applyAsInt(conditions.get(i)) << (i * width);
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

    /**
     * The number of the condition that comes first; {@link Standing#NOBODY} where none reaches the minimum.
     *
     * @param but the number of one that is passed over; NOBODY for none
     */
    int first(long sums, int but) {
        int best = 0;
        for (int i = 0; i < keys.length; i++) {
            best = i == but ? best : Math.max(best, keys[i][lane(sums, i)]);
        }
        return best < lowestKept ? Standing.NOBODY : keys.length - 1 - (best & ((1 << widthOfPlace) - 1));
    }

    /** How many conditions reach the minimum. */
    int kept(long sums) {
        int kept = 0;
        for (int i = 0; i < keys.length; i++) {
            kept += keys[i][lane(sums, i)] < lowestKept ? 0 : 1;
        }
        return kept;
    }

    /** The numbers of all conditions, best first: four bits each, the first in the lowest. */
    long order(long sums) {
        long all = 0;
        for (int i = 0; i < keys.length; i++) {
            all |= (long) keys[i][lane(sums, i)] << (i * width);
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
