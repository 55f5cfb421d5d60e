package org.hiptriage.triage.condition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Indication;
import org.hiptriage.triage.knowledge.compiled.SetTable;

/**
 * The weights of all conditions, added up at once: one number holds a sum for each condition side by side, in lanes of as many bits as there is
 * room for. What findings weigh is looked up; an indication whose findings lie too far apart for that is tested by itself. Nothing is allocated.
 */
final class ScoreTable {

    private static final int MOST_CONDITIONS = 10;

    /** An indication that no look-up knows, with its weights in the lanes of all conditions. */
    private record Apart(FindingSet anyOf, long weight, long absentWeight) {}

    private final Lanes lanes;
    private final SetTable supporting;
    private final SetTable missing;
    private final SetTable opposing;
    private final Apart[] supportingApart;
    private final Apart[] opposingApart;

    private ScoreTable(List<Condition> conditions, Lanes lanes) {
        this.lanes = lanes;
        List<FindingSet> windows = SetTable.windows(Stream.concat(
                        findings(conditions, Condition::supporting).stream(),
                        findings(conditions, Condition::opposing).stream())
                .reduce(FindingSet.NONE, FindingSet::union));
        this.supporting = new SetTable(
                meeting(windows, findings(conditions, Condition::supporting)),
                present -> lanes.sum(
                        condition -> together(condition.supporting(), windows),
                        each -> each.counts(present, FindingSet.NONE)));
        List<FindingSet> weighingWhereAbsent = conditions.stream()
                .flatMap(condition -> condition.supporting().stream())
                .filter(indication -> indication.absentWeight() > 0)
                .map(Indication::anyOf)
                .toList();
        this.missing = new SetTable(
                meeting(windows, weighingWhereAbsent),
                absent -> lanes.sum(
                        condition -> together(condition.supporting(), windows),
                        each -> each.counts(FindingSet.NONE, absent)));
        this.opposing = new SetTable(
                meeting(windows, findings(conditions, Condition::opposing)),
                present -> lanes.sum(
                        condition -> together(condition.opposing(), windows),
                        each -> present.intersects(each.anyOf()) ? -each.weight() : 0));
        this.supportingApart = apart(conditions, Condition::supporting, windows);
        this.opposingApart = apart(conditions, Condition::opposing, windows);
    }

    /** The table of these conditions; empty where there are none or too many, or their findings or weights leave no room. */
    static Optional<ScoreTable> of(List<Condition> conditions) {
        try {
            return fit(conditions)
                    ? Lanes.of(conditions).map(lanes -> new ScoreTable(conditions, lanes))
                    : Optional.empty();
        } catch (RuntimeException failed) {
            // One that fails does so for each report, where it is told to somebody.
            return Optional.empty();
        }
    }

    private static boolean fit(List<Condition> conditions) {
        return !conditions.isEmpty()
                && conditions.size() <= MOST_CONDITIONS
                && Stream.concat(
                                findings(conditions, Condition::supporting).stream(),
                                findings(conditions, Condition::opposing).stream())
                        .allMatch(FindingSet::isShort);
    }

    /** What the sums mean. */
    Lanes lanes() {
        return lanes;
    }

    /** The sums of all conditions, where what speaks for them and what speaks against them is taken from different findings. */
    long sums(FindingSet present, FindingSet absent, FindingSet against) {
        long low = present.low();
        long high = present.high();
        long sums = lanes.zero()
                + supporting.sum(low, high)
                + missing.sum(absent.low() & ~low, absent.high() & ~high)
                + opposing.sum(against.low(), against.high());
        for (Apart each : supportingApart) {
            if (present.intersects(each.anyOf)) {
                sums += each.weight;
            } else if (each.absentWeight != 0 && absent.containsAll(each.anyOf)) {
                sums -= each.absentWeight;
            }
        }
        for (Apart each : opposingApart) {
            sums -= against.intersects(each.anyOf) ? each.weight : 0;
        }
        return sums;
    }

    private static List<FindingSet> findings(List<Condition> conditions, Function<Condition, List<Indication>> side) {
        return conditions.stream()
                .flatMap(condition -> side.apply(condition).stream())
                .map(Indication::anyOf)
                .toList();
    }

    private static List<FindingSet> meeting(List<FindingSet> windows, List<FindingSet> findings) {
        FindingSet all = findings.stream().reduce(FindingSet.NONE, FindingSet::union);
        return windows.stream()
                .map(all::and)
                .filter(window -> !window.isEmpty())
                .toList();
    }

    private static List<Indication> together(List<Indication> indications, List<FindingSet> windows) {
        return indications.stream().filter(each -> isTogether(each, windows)).toList();
    }

    private static boolean isTogether(Indication indication, List<FindingSet> windows) {
        return windows.stream().anyMatch(window -> window.containsAll(indication.anyOf()));
    }

    private Apart[] apart(
            List<Condition> conditions, Function<Condition, List<Indication>> side, List<FindingSet> windows) {
        return findings(conditions, side).stream()
                .distinct()
                .map(anyOf -> new Apart(
                        anyOf,
                        lanes.sum(condition -> equalApart(side.apply(condition), anyOf, windows), Indication::weight),
                        lanes.sum(
                                condition -> equalApart(side.apply(condition), anyOf, windows),
                                Indication::absentWeight)))
                .filter(each -> each.weight != 0)
                .toArray(Apart[]::new);
    }

    private static List<Indication> equalApart(
            List<Indication> indications, FindingSet anyOf, List<FindingSet> windows) {
        return indications.stream()
                .filter(each -> each.anyOf().equals(anyOf) && !isTogether(each, windows))
                .toList();
    }
}
