package org.hiptriage.triage.condition.score;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.Knowledge;

/** What every sum of weights of every condition is as a score, and as a number by which scores of different conditions are put in order. */
final class ScoreKeys {

    private final int[] deepest;
    private final double[][] scores;
    private final int[][] keys;
    private final int lowestKept;
    private final int placeBits;

    private ScoreKeys(int[] deepest, double[][] scores, int[][] keys, int lowestKept, int placeBits) {
        this.deepest = deepest;
        this.scores = scores;
        this.keys = keys;
        this.lowestKept = lowestKept;
        this.placeBits = placeBits;
    }

    static ScoreKeys of(Knowledge knowledge) {
        List<Condition> conditions = knowledge.conditions();
        int[] deepest = conditions.stream()
                .mapToInt(condition -> total(condition.supporting(), Indication::absentWeight)
                        + total(condition.opposing(), Indication::weight))
                .toArray();
        double[][] scores = IntStream.range(0, deepest.length)
                .mapToObj(i -> scores(conditions.get(i), deepest[i]))
                .toArray(double[][]::new);
        double[] rising = Arrays.stream(scores)
                .flatMapToDouble(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
        int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(deepest.length - 1);
        int[][] keys = IntStream.range(0, deepest.length)
                .mapToObj(i -> Arrays.stream(scores[i])
                        .mapToInt(score -> Arrays.binarySearch(rising, score) << placeBits | (deepest.length - 1 - i))
                        .toArray())
                .toArray(int[][]::new);
        int belowKept = (int) Arrays.stream(rising)
                .filter(score -> !Score.isKept(score, knowledge.minimumScore()))
                .count();
        return new ScoreKeys(deepest, scores, keys, belowKept << placeBits, placeBits);
    }

    private static double[] scores(Condition condition, int deepest) {
        return IntStream.rangeClosed(-deepest, total(condition.supporting(), Indication::weight))
                .mapToDouble(sum -> Score.share(sum, condition))
                .toArray();
    }

    private static int total(List<Indication> indications, ToIntFunction<Indication> weight) {
        return indications.stream().mapToInt(weight).sum();
    }

    int conditions() {
        return keys.length;
    }

    /** By condition, how far below 0 its sum can fall. */
    int deepest(int condition) {
        return deepest[condition];
    }

    /** By condition and by how far its sum is above the deepest one, the score, 0 to 1. */
    double[][] scores() {
        return scores;
    }

    /** The same as numbers, the higher the earlier the condition comes: by score, then by the packs' order; none of two conditions is equal. */
    int[] keys(int condition) {
        return keys[condition];
    }

    /** Keys from this one on are those of scores that reach the minimum. */
    int lowestKept() {
        return lowestKept;
    }

    /** How many of the lowest bits of a key say which condition it is of, counted from the last. */
    int placeBits() {
        return placeBits;
    }

    /** Whether keys, and sums up to twice the highest, stay below this number. */
    boolean areBelow(long bound) {
        return IntStream.range(0, keys.length)
                .allMatch(i -> 2L * scores[i].length < bound && keys[i][keys[i].length - 1] < bound);
    }

    /** How far above the deepest sum of a condition the lowest one is that reaches the minimum; one above the highest where none does. */
    int lowestSumKept(int condition) {
        return (int)
                Arrays.stream(keys[condition]).filter(key -> key < lowestKept).count();
    }

    /** How many bits number the sums of any condition. */
    int sumBits() {
        int most = Arrays.stream(scores).mapToInt(each -> each.length).max().orElse(1);
        return Integer.SIZE - Integer.numberOfLeadingZeros(most - 1);
    }
}
