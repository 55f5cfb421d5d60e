package org.hiptriage.triage.condition.score;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.Knowledge;

/**
 * What every sum of weights of every condition is as a score, and as a number by which scores of different conditions are put in order.
 *
 * @param deepest by condition, how far below 0 its sum can fall; the place of sum 0 in the others
 * @param scores by condition and sum, 0 to 1
 * @param keys by condition and sum, the higher the earlier the condition comes: by score, then by the packs' order; none twice
 * @param lowestKept keys from this one on are those of scores that reach the minimum
 * @param placeBits how many of the lowest bits of a key say which condition it is of, counted from the last
 */
record ScoreKeys(int[] deepest, double[][] scores, int[][] keys, int lowestKept, int placeBits) {

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
                        .mapToInt(score ->
                                Arrays.binarySearch(rising, score) << placeBits | (deepest.length - 1 - i))
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

    /** Whether keys, and sums up to twice the highest, stay below this number. */
    boolean areBelow(long bound) {
        return IntStream.range(0, keys.length)
                .allMatch(i -> 2L * scores[i].length < bound && keys[i][keys[i].length - 1] < bound);
    }

    /** How far above the deepest sum of a condition the lowest one is that reaches the minimum; one above the highest where none does. */
    int lowestSumKept(int condition) {
        return (int) Arrays.stream(keys[condition])
                .filter(key -> key < lowestKept)
                .count();
    }

    /** How many bits number the sums of any condition. */
    int sumBits() {
        int most = Arrays.stream(scores).mapToInt(each -> each.length).max().orElse(1);
        return Integer.SIZE - Integer.numberOfLeadingZeros(most - 1);
    }
}
