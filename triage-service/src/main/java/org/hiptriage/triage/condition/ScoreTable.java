package org.hiptriage.triage.condition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.compiled.SetTable;
import org.hiptriage.triage.knowledge.compiled.Settled;

/**
 * The weights of all conditions, added up at once: one number holds a sum for each condition side by side, in lanes of as many bits as there is
 * room for. What findings weigh is looked up; an indication whose findings lie too far apart for that is tested by itself. Nothing is allocated.
 */
final class ScoreTable {

    private static final int MOST_CONDITIONS = 10;

    /** So many indications that no window holds give a thousand sums of those that are hit. */
    private static final int MOST_APART = 10;

    /** An indication that no look-up knows, with what it counts in the lanes of all conditions. */
    private record Apart(long low, long high, long present, long absent) {

        long of(Settled settled) {
            boolean hit = ((settled.presentLow() & low) | (settled.presentHigh() & high)) != 0;
            return hit ? present : ifAbsent(settled.absentLow(), settled.absentHigh());
        }

        long ifAbsent(long absentLow, long absentHigh) {
            return ((low & ~absentLow) | (high & ~absentHigh)) == 0 ? absent : 0;
        }

        boolean looksAt(int finding) {
            return (((finding < Long.SIZE ? low : high) >>> finding) & 1) != 0;
        }
    }

    private final Lanes lanes;
    private final SetTable present;
    private final SetTable absent;
    private final FindingSet weighingWhereAbsent;
    private final Apart[] apart;
    private final int absentOfApart;
    private final SetTable hitsOfApart;
    private final long[] presentOfHits;
    private final Apart[][] apartOfFinding;
    private final long[] mostOfFinding;

    private ScoreTable(List<Condition> conditions, Lanes lanes) {
        this.lanes = lanes;
        List<Indication> all = indications(conditions).toList();
        this.present = new SetTable(
                union(all), there -> lanes.sum(condition -> supporting(condition, there) - opposing(condition, there)));
        this.weighingWhereAbsent =
                union(all.stream().filter(each -> each.absentWeight() > 0).toList());
        this.absent = new SetTable(
                weighingWhereAbsent,
                notThere -> lanes.sum(condition -> together(condition.supporting())
                        .mapToInt(each -> each.counts(FindingSet.NONE, notThere))
                        .sum()));
        this.apart = apart(all.stream())
                .map(this::apart)
                .sorted(Comparator.comparing(each -> each.absent == 0))
                .toArray(Apart[]::new);
        this.absentOfApart =
                (int) Arrays.stream(apart).filter(each -> each.absent != 0).count();
        this.hitsOfApart = new SetTable(
                Arrays.stream(apart)
                        .map(each -> FindingSet.ofWords(each.low, each.high))
                        .reduce(FindingSet.NONE, FindingSet::union),
                there -> IntStream.range(0, apart.length)
                        .filter(i -> ((apart[i].low & there.low()) | (apart[i].high & there.high())) != 0)
                        .mapToLong(i -> 1L << i)
                        .sum());
        this.presentOfHits = LongStream.range(0, 1L << apart.length)
                .map(hits -> IntStream.range(0, apart.length)
                        .filter(i -> ((hits >>> i) & 1) != 0)
                        .mapToLong(i -> apart[i].present)
                        .sum())
                .toArray();
        this.apartOfFinding = IntStream.range(0, 2 * Long.SIZE)
                .mapToObj(finding -> Arrays.stream(apart)
                        .filter(each -> each.looksAt(finding))
                        .toArray(Apart[]::new))
                .toArray(Apart[][]::new);
        this.mostOfFinding = IntStream.range(0, 2 * Long.SIZE)
                .mapToLong(finding -> lanes.sum(condition -> condition.supporting().stream()
                        .filter(each -> each.anyOf().contains(finding))
                        .mapToInt(each -> each.weight() + each.absentWeight())
                        .sum()))
                .toArray();
    }

    /** The table of these conditions; empty where there are none or too many, or their findings or weights leave no room. */
    static Optional<ScoreTable> of(Knowledge knowledge) {
        try {
            List<Condition> conditions = knowledge.conditions();
            return fit(conditions)
                    ? Lanes.of(knowledge).map(lanes -> new ScoreTable(conditions, lanes))
                    : Optional.empty();
        } catch (RuntimeException failed) {
            // One that fails does so for each report, where it is told to somebody.
            return Optional.empty();
        }
    }

    private static boolean fit(List<Condition> conditions) {
        return !conditions.isEmpty()
                && conditions.size() <= MOST_CONDITIONS
                && apart(indications(conditions)).count() <= MOST_APART
                && indications(conditions).map(Indication::anyOf).allMatch(FindingSet::isShort);
    }

    private static Stream<FindingSet> apart(Stream<Indication> indications) {
        return indications
                .map(Indication::anyOf)
                .filter(anyOf -> !SetTable.isWindow(anyOf))
                .distinct();
    }

    /** What the sums mean. */
    Lanes lanes() {
        return lanes;
    }

    /** The sums of all conditions. */
    long sums(Settled settled) {
        return sums(settled.presentLow(), settled.presentHigh(), settled.absentLow(), settled.absentHigh());
    }

    /** The same of numbers that are not put together first, so that nothing is allocated. */
    long sums(long presentLow, long presentHigh, long absentLow, long absentHigh) {
        int hits = (int) hitsOfApart.bits(presentLow, presentHigh);
        long sums = lanes.zero() + present.sum(presentLow, presentHigh) + presentOfHits[hits];
        if ((absentLow | absentHigh) == 0) {
            return sums;
        }
        sums += absent.sum(absentLow & ~presentLow, absentHigh & ~presentHigh);
        for (int i = 0; i < absentOfApart; i++) {
            sums += ((hits >>> i) & 1) == 0 ? apart[i].ifAbsent(absentLow, absentHigh) : 0;
        }
        return sums;
    }

    /**
     * The sums once one finding has changed.
     *
     * @param sums those before
     */
    long sums(long sums, Settled before, Settled after, int finding) {
        long changed = sums + ofWindows(finding, after) - ofWindows(finding, before);
        for (Apart each : apartOfFinding[finding]) {
            changed += each.of(after) - each.of(before);
        }
        return changed;
    }

    /** Whether any condition might reach the minimum once this finding is there; false where none can. */
    boolean mayName(long sums, int finding) {
        return lanes.isAnyKept(sums + mostOfFinding[finding]);
    }

    /** Findings that weigh where they are absent; any other changes no sum where it is not present before. */
    FindingSet weighingWhereAbsent() {
        return weighingWhereAbsent;
    }

    private long ofWindows(int finding, Settled settled) {
        long presentLow = settled.presentLow();
        long presentHigh = settled.presentHigh();
        return present.ofWindow(finding, presentLow, presentHigh)
                + absent.ofWindow(finding, settled.absentLow() & ~presentLow, settled.absentHigh() & ~presentHigh);
    }

    private static int supporting(Condition condition, FindingSet there) {
        return together(condition.supporting())
                .mapToInt(each -> each.counts(there, FindingSet.NONE))
                .sum();
    }

    private static int opposing(Condition condition, FindingSet there) {
        return together(condition.opposing())
                .mapToInt(each -> there.intersects(each.anyOf()) ? each.weight() : 0)
                .sum();
    }

    private Apart apart(FindingSet anyOf) {
        return new Apart(
                anyOf.low(),
                anyOf.high(),
                lanes.sum(condition -> weight(condition.supporting(), anyOf, Indication::weight)
                        - weight(condition.opposing(), anyOf, Indication::weight)),
                lanes.sum(condition -> -weight(condition.supporting(), anyOf, Indication::absentWeight)));
    }

    private static int weight(List<Indication> indications, FindingSet anyOf, ToIntFunction<Indication> weight) {
        return indications.stream()
                .filter(each -> each.anyOf().equals(anyOf))
                .mapToInt(weight)
                .sum();
    }

    private static Stream<Indication> indications(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> Stream.concat(condition.supporting().stream(), condition.opposing().stream()));
    }

    private static FindingSet union(List<Indication> indications) {
        return indications.stream().map(Indication::anyOf).reduce(FindingSet.NONE, FindingSet::union);
    }

    private static Stream<Indication> together(List<Indication> indications) {
        return indications.stream().filter(each -> SetTable.isWindow(each.anyOf()));
    }
}
