package org.hiptriage.triage.condition.score;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;

/**
 * Numbers that stand side by side in one, a lane of bits for each condition, so that one addition adds for all of them. The sums begin at
 * {@link #zero()}, far enough up that none falls below 0 in its lane.
 */
public final class Lanes {

    /** Stands for no condition. */
    static final int NOBODY = -1;

    private final List<Condition> conditions;
    private final int width;
    private final long mask;
    private final long zero;
    private final double[][] scores;
    private final int count;
    private final int sumBits;
    private final int[] keys;
    private final int placeBits;
    private final int lowestKept;
    private final long ones;
    private final long tops;
    private final long lowestSumsKept;
    private final int[] conditionOfBit;

    private Lanes(List<Condition> conditions, int width, ScoreKeys of) {
        this.conditions = conditions;
        this.width = width;
        this.mask = (1L << width) - 1;
        this.scores = of.scores();
        this.count = of.conditions();
        this.sumBits = of.sumBits();
        this.keys = new int[count << sumBits];
        for (int i = 0; i < count; i++) {
            System.arraycopy(of.keys(i), 0, keys, i << sumBits, of.keys(i).length);
        }
        this.placeBits = of.placeBits();
        this.lowestKept = of.lowestKept();
        this.zero = inLanes(of::deepest);
        this.ones = inLanes(i -> 1);
        this.tops = ones << (width - 1);
        this.lowestSumsKept = inLanes(of::lowestSumKept);
        this.conditionOfBit = IntStream.range(0, Long.SIZE)
                .map(bit -> Math.min(count - 1, bit / width))
                .toArray();
    }

    /** Lanes for these conditions; empty where their sums or their order do not fit. */
    static Optional<Lanes> of(Knowledge knowledge) {
        int width = Math.min(16, Long.SIZE / knowledge.conditions().size());
        var keys = ScoreKeys.of(knowledge);
        return keys.areBelow(1L << (width - 1))
                ? Optional.of(new Lanes(knowledge.conditions(), width, keys))
                : Optional.empty();
    }

    /** A number for each condition, in its lane. */
    long sum(ToIntFunction<Condition> number) {
        return inLanes(i -> number.applyAsInt(conditions.get(i)));
    }

    private long inLanes(IntUnaryOperator number) {
        long all = 0;
        for (int i = 0; i < count; i++) {
            all += (long) number.applyAsInt(i) << (i * width);
        }
        return all;
    }

    /** The sums of a report that says nothing. */
    long zero() {
        return zero;
    }

    /** The score of the condition with this number, 0 to 1. */
    public double score(long sums, int condition) {
        return scores[condition][lane(sums, condition)];
    }

    /** The number of the condition that comes first; {@link #NOBODY} where none reaches the minimum. */
    int firstOf(long sums) {
        int best = 0;
        for (int i = 0; i < count; i++) {
            best = Math.max(best, key(sums, i));
        }
        return numberOf(best);
    }

    /** The two conditions that come first, to be told apart by {@link #first} and {@link #second}. */
    public long topTwo(long sums) {
        int best = 0;
        int next = 0;
        for (int i = 0; i < count; i++) {
            int key = key(sums, i);
            next = Math.max(next, Math.min(best, key));
            best = Math.max(best, key);
        }
        return (long) next << Integer.SIZE | best;
    }

    /** The number of the condition that comes first; {@link #NOBODY} where none reaches the minimum. */
    public int first(long topTwo) {
        return numberOf((int) topTwo);
    }

    /** The number of the condition that comes second; {@link #NOBODY} where it does not reach the minimum. */
    public int second(long topTwo) {
        return numberOf((int) (topTwo >>> Integer.SIZE));
    }

    private int numberOf(int key) {
        return key < lowestKept ? NOBODY : count - 1 - (key & ((1 << placeBits) - 1));
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
    public int kept(long sums, int[] numbers) {
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
    public long order(long sums) {
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
        return keys[(condition << sumBits) + lane(sums, condition)];
    }

    private int lane(long sums, int condition) {
        return (int) ((sums >>> (condition * width)) & mask);
    }
}
