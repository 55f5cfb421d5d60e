package org.hiptriage.triage.condition.score;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.compiled.SetTable;
import org.hiptriage.triage.knowledge.compiled.Settled;

/**
 * The weights of all conditions, added up at once: one number holds a sum for each condition side by side, in lanes of as many bits as there is
 * room for. What findings weigh is looked up. Nothing is allocated.
 */
public final class ScoreTable {

    /** Stands for no condition. */
    public static final int NOBODY = Lanes.NOBODY;

    private static final int MOST_CONDITIONS = 10;

    private final Lanes lanes;
    private final SetTable present;
    private final SetTable absent;
    private final Scattered scattered;
    private final FindingSet weighingWhereAbsent;
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
        this.scattered = new Scattered(
                scattered(conditions).toList(),
                anyOf -> lanes.sum(condition -> weight(condition.supporting(), anyOf, Indication::weight)
                        - weight(condition.opposing(), anyOf, Indication::weight)),
                anyOf -> lanes.sum(condition -> -weight(condition.supporting(), anyOf, Indication::absentWeight)));
        this.mostOfFinding = IntStream.range(0, 2 * Long.SIZE)
                .mapToLong(finding -> lanes.sum(condition -> condition.supporting().stream()
                        .filter(each -> each.anyOf().contains(finding))
                        .mapToInt(each -> each.weight() + each.absentWeight())
                        .sum()))
                .toArray();
    }

    /** The table of these conditions; empty where there are none or too many, or their findings or weights leave no room. */
    public static Optional<ScoreTable> of(Knowledge knowledge) {
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
                && scattered(conditions).count() <= Scattered.MOST
                && indications(conditions).map(Indication::anyOf).allMatch(FindingSet::isShort);
    }

    /** The sums of all conditions. */
    public long sums(Settled settled) {
        return sums(settled.presentLow(), settled.presentHigh(), settled.absentLow(), settled.absentHigh());
    }

    /** The same of the sets of a report. */
    public long sums(FindingSet present, FindingSet absent) {
        return sums(present.low(), present.high(), absent.low(), absent.high());
    }

    private long sums(long presentLow, long presentHigh, long absentLow, long absentHigh) {
        long sums = lanes.zero() + present.sum(presentLow, presentHigh) + scattered.present(presentLow, presentHigh);
        return (absentLow | absentHigh) == 0
                ? sums
                : sums
                        + absent.sum(absentLow & ~presentLow, absentHigh & ~presentHigh)
                        + scattered.absent(presentLow, presentHigh, absentLow, absentHigh);
    }

    /**
     * The sums once one finding has changed.
     *
     * @param sums those before
     */
    public long sums(long sums, Settled before, Settled after, int finding) {
        return sums + ofWindows(finding, after) - ofWindows(finding, before) + scattered.change(before, after, finding);
    }

    private long ofWindows(int finding, Settled settled) {
        long presentLow = settled.presentLow();
        long presentHigh = settled.presentHigh();
        return present.ofWindow(finding, presentLow, presentHigh)
                + absent.ofWindow(finding, settled.absentLow() & ~presentLow, settled.absentHigh() & ~presentHigh);
    }

    /** Findings that weigh where they are absent; any other that is not present changes no sum when it becomes so. */
    public FindingSet weighingWhereAbsent() {
        return weighingWhereAbsent;
    }

    /** Whether any condition might reach the minimum once this finding is there as well; false where none can. */
    public boolean mayName(long sums, int finding) {
        return lanes.isAnyKept(sums + mostOfFinding[finding]);
    }

    /** The number of the condition that comes first by these sums; {@link #NOBODY} where none reaches the minimum. */
    public int first(long sums) {
        return lanes.firstOf(sums);
    }

    /** The numbers of all conditions, best first and then in the packs' order: four bits each, the first in the lowest. */
    public long order(long sums) {
        return lanes.order(sums);
    }

    /** The score of the condition with this number, 0 to 1. */
    public double score(long sums, int condition) {
        return lanes.score(sums, condition);
    }

    /** What the sums mean. */
    public Lanes lanes() {
        return lanes;
    }

    private static Stream<FindingSet> scattered(List<Condition> conditions) {
        return indications(conditions)
                .map(Indication::anyOf)
                .filter(anyOf -> !SetTable.isWindow(anyOf))
                .distinct();
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
