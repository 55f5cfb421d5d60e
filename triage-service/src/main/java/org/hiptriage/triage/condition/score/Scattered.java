package org.hiptriage.triage.condition.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.compiled.SetTable;
import org.hiptriage.triage.knowledge.compiled.Settled;

/** Indications that no window of a {@link SetTable} holds: which of them are hit is looked up, and from that what they weigh together. */
final class Scattered {

    /** So many give a thousand sums of those that are hit. */
    static final int MOST = 10;

    /** What an indication counts in the lanes of all conditions. */
    private record Each(long low, long high, long present, long absent) {

        long of(Settled settled) {
            return isHit(settled.presentLow(), settled.presentHigh())
                    ? present
                    : ifAbsent(settled.absentLow(), settled.absentHigh());
        }

        boolean isHit(long presentLow, long presentHigh) {
            return ((presentLow & low) | (presentHigh & high)) != 0;
        }

        long ifAbsent(long absentLow, long absentHigh) {
            return ((low & ~absentLow) | (high & ~absentHigh)) == 0 ? absent : 0;
        }
    }

    private final Each[] all;
    private final int weighingWhereAbsent;
    private final SetTable hits;
    private final long[] presentOfHits;
    private final Each[][] ofFinding;

    /**
     * Works out what they weigh.
     *
     * @param indications their findings, at most {@link #MOST}
     * @param present what one counts where any of its findings is there
     * @param absent what one counts where all of them are explicitly not
     */
    Scattered(List<FindingSet> indications, ToLongFunction<FindingSet> present, ToLongFunction<FindingSet> absent) {
        this.all = indications.stream()
                .map(anyOf ->
                        new Each(anyOf.low(), anyOf.high(), present.applyAsLong(anyOf), absent.applyAsLong(anyOf)))
                .sorted(Comparator.comparing(each -> each.absent == 0))
                .toArray(Each[]::new);
        this.weighingWhereAbsent =
                (int) Arrays.stream(all).filter(each -> each.absent != 0).count();
        this.hits = new SetTable(
                indications.stream().reduce(FindingSet.NONE, FindingSet::union),
                there -> bits(i -> all[i].isHit(there.low(), there.high())));
        this.presentOfHits = LongStream.range(0, 1L << all.length)
                .map(hit -> IntStream.range(0, all.length)
                        .filter(i -> ((hit >>> i) & 1) != 0)
                        .mapToLong(i -> all[i].present)
                        .sum())
                .toArray();
        this.ofFinding = IntStream.range(0, 2 * Long.SIZE)
                .mapToObj(finding -> Arrays.stream(all)
                        .filter(each -> (((finding < Long.SIZE ? each.low : each.high) >>> finding) & 1) != 0)
                        .toArray(Each[]::new))
                .toArray(Each[][]::new);
    }

    private long bits(IntPredicate which) {
        return IntStream.range(0, all.length)
                .filter(which)
                .mapToLong(i -> 1L << i)
                .sum();
    }

    /** What they weigh by what is there. */
    long present(long presentLow, long presentHigh) {
        return presentOfHits[(int) hits.bits(presentLow, presentHigh)];
    }

    /** What those weigh that are not hit, by what is explicitly not there. */
    long absent(long presentLow, long presentHigh, long absentLow, long absentHigh) {
        long sum = 0;
        for (int i = 0; i < weighingWhereAbsent; i++) {
            sum += all[i].isHit(presentLow, presentHigh) ? 0 : all[i].ifAbsent(absentLow, absentHigh);
        }
        return sum;
    }

    /** By how much they weigh more once one finding has changed. */
    long change(Settled before, Settled after, int finding) {
        long change = 0;
        for (Each each : ofFinding[finding]) {
            change += each.of(after) - each.of(before);
        }
        return change;
    }
}
