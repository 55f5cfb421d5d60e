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
    private final int count;
    private final int widthOfKeys;
    private final int[] keys;
    private final int widthOfPlace;
    private final int lowestKept;
    private final long ones;
    private final long tops;
    private final long lowestSumsKept;
    private final int[] conditionOfBit;

    private Lanes(Knowledge knowledge, int width, int[] deepest, double[][] scores, int[][] keys, int lowestKept) {
        this.conditions = knowledge.conditions();
        this.width = width;
        this.mask = (1L << width) - 1;
        this.scores = scores;
        this.count = keys.length;
        int most = Arrays.stream(keys).mapToInt(each -> each.length).max().orElse(1);
        this.widthOfKeys = Integer.SIZE - Integer.numberOfLeadingZeros(most - 1);
        this.keys = new int[count << widthOfKeys];
        for (int i = 0; i < count; i++) {
            System.arraycopy(keys[i], 0, this.keys, i << widthOfKeys, keys[i].length);
        }
        this.lowestKept = lowestKept;
        this.widthOfPlace = widthOfPlace(scores.length);
        long all = 0;
        for (int i = 0; i < deepest.length; i++) {
            all += (long) deepest[i] << (i * width);
        }
        this.zero = all;
        this.ones = sum(condition -> 1);
        this.tops = ones << (width - 1);
        long lowest = 0;
        for (int i = 0; i < count; i++) {
            int kept = scores[i].length;
            while (kept > 0 && key((long) (kept - 1) << (i * width), i) >= lowestKept) {
                kept--;
            }
            lowest |= (long) kept << (i * width);
        }
        this.lowestSumsKept = lowest;
        this.conditionOfBit = IntStream.range(0, Long.SIZE)
                .map(bit -> Math.min(count - 1, bit / width))
                .toArray();
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
                .allMatch(i ->
                        2 * scores[i].length < (1 << (width - 1)) && keys[i][keys[i].length - 1] < (1L << (width - 1)));
        int belowKept = (int) Arrays.stream(rising)
                .filter(score -> !Score.isKept(score, knowledge.minimumScore()))
                .count();
        return fits
                ? Optional.of(
                        new Lanes(knowledge, width, deepest, scores, keys, belowKept << widthOfPlace(scores.length)))
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

    /** The number of the condition that comes first; {@link Standing#NOBODY} where none reaches the minimum. */
    int firstOf(long sums) {
        int best = 0;
        for (int i = 0; i < count; i++) {
            best = Math.max(best, key(sums, i));
        }
        return numberOf(best);
    }

    /** The two conditions that come first, to be told apart by {@link #first} and {@link #second}. */
    long topTwo(long sums) {
        int best = 0;
        int next = 0;
        for (int i = 0; i < count; i++) {
            int key = key(sums, i);
            next = Math.max(next, Math.min(best, key));
            best = Math.max(best, key);
        }
        return (long) next << Integer.SIZE | best;
    }

    /** The number of the condition that comes first; {@link Standing#NOBODY} where none reaches the minimum. */
    int first(long topTwo) {
        return numberOf((int) topTwo);
    }

    /** The number of the condition that comes second; {@link Standing#NOBODY} where it does not reach the minimum. */
    int second(long topTwo) {
        return numberOf((int) (topTwo >>> Integer.SIZE));
    }

    private int numberOf(int key) {
        return key < lowestKept ? Standing.NOBODY : count - 1 - (key & ((1 << widthOfPlace) - 1));
    }

    /** Whether any condition reaches the minimum by these sums, which may lie above what findings can add up to, up to twice as high. */
    boolean isAnyKept(long sums) {
        return keptLanes(sums) != 0;
    }

    /**
     * The conditions that reach the minimum.
     *
     * @param numbers takes their numbers, best first
     * @return how many there are
     */
    int kept(long sums, int[] numbers) {
        int kept = 0;
        for (long left = keptLanes(sums); left != 0; left &= left - 1) {
            int condition = conditionOfBit[Long.numberOfTrailingZeros(left)];
            int place = kept++;
            for (; place > 0 && key(sums, numbers[place - 1]) < key(sums, condition); place--) {
                numbers[place] = numbers[place - 1];
            }
            numbers[place] = condition;
        }
        return kept;
    }

    /** The top bit of each lane whose sum reaches the minimum. */
    private long keptLanes(long sums) {
        return ((sums | tops) - lowestSumsKept) & tops;
    }

    /** The numbers of all conditions, best first: four bits each, the first in the lowest. */
    long order(long sums) {
        long all = 0;
        for (int i = 0; i < count; i++) {
            all |= (long) key(sums, i) << (i * width);
        }
        long order = 0;
        for (int i = 0; i < count; i++) {
            // Leaves the top bit of each lane whose key is at least this one's: no two are equal.
            long atLeast = ((all | tops) - ((all >>> (i * width)) & mask) * ones) & tops;
            order |= (long) i << (4 * (Long.bitCount(atLeast) - 1));
        }
        return order;
    }

    private int key(long sums, int condition) {
        return keys[(condition << widthOfKeys) + lane(sums, condition)];
    }

    private int lane(long sums, int condition) {
        return (int) ((sums >>> (condition * width)) & mask);
    }
}
