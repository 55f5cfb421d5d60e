package org.hiptriage.triage.redflag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.compiled.Ways;
import org.hiptriage.triage.knowledge.criterion.AllOf;
import org.hiptriage.triage.knowledge.criterion.Facts;

/**
 * The red flags of a pack as ways of being raised, the most urgent first: which are raised or open is looked up without allocating anything. What
 * findings there are is given as two numbers, so that a search can change them without making sets.
 */
final class FlagTable {

    private static final Comparator<Care> MOST_URGENT_FIRST = Comparator.comparing(Care::level)
            .reversed()
            .thenComparing(care -> care.timeFrame().orElse(TimeFrame.ONE_WEEK));
    private static final Care OPEN = new Care(Level.SEE_DOCTOR, Optional.of(TimeFrame.ONE_DAY));

    private final Ways ways;
    private final Care[] cares;
    private final long[] waysOfCares;
    private final int careOfOpen;
    private final List<Long> waysOfRules;
    private final long[] flagsOfWays;
    private final long leftOpen;
    private final long waysOfLeftOpen;

    private FlagTable(Ways.Numbered numbered, Map<Care, Long> byUrgency, int flags, long leftOpen) {
        this.ways = numbered.ways();
        this.waysOfRules = numbered.bitsOfRules();
        // Who has none of the ways is cared for by themselves.
        this.cares = new Care[byUrgency.size() + 1];
        byUrgency.keySet().toArray(cares);
        this.cares[byUrgency.size()] = Care.SELF;
        this.waysOfCares =
                byUrgency.values().stream().mapToLong(Long::longValue).toArray();
        this.careOfOpen = List.copyOf(byUrgency.keySet()).indexOf(OPEN);
        this.leftOpen = leftOpen;
        this.flagsOfWays = new long[ways.size()];
        long open = 0;
        for (int flag = 0; flag < flags; flag++) {
            long of = waysOfRules.get(flag);
            open |= ((leftOpen >>> flag) & 1) == 0 ? 0 : of;
            for (int way = 0; way < flagsOfWays.length; way++) {
                flagsOfWays[way] |= ((of >>> way) & 1) << flag;
            }
        }
        this.waysOfLeftOpen = open;
    }

    /** The table of these packs; empty where a rule is none of those that packs are written in, or there are too many. */
    static Optional<FlagTable> of(Knowledge knowledge) {
        List<RedFlag> flags = knowledge.redFlags();
        var builder = new Ways.Builder();
        List<Care> cares = new ArrayList<>();
        boolean all = flags.size() <= Long.SIZE;
        for (RedFlag flag : flags) {
            all = all && builder.add(flag.raisedBy());
            cares.add(care(flag.urgency()));
        }
        for (RedFlag flag : flags) {
            for (RedFlag.Escalation escalation : flag.escalations()) {
                all = all && builder.add(new AllOf(List.of(flag.raisedBy(), escalation.when())));
                cares.add(care(escalation.urgency()));
            }
        }
        return all ? builder.build().map(numbered -> of(flags, numbered, cares)) : Optional.empty();
    }

    private static FlagTable of(List<RedFlag> flags, Ways.Numbered numbered, List<Care> cares) {
        Map<Care, Long> byUrgency = new TreeMap<>(MOST_URGENT_FIRST);
        byUrgency.put(OPEN, 0L);
        for (int rule = 0; rule < cares.size(); rule++) {
            byUrgency.merge(cares.get(rule), numbered.bitsOfRules().get(rule), (one, other) -> one | other);
        }
        long leftOpen = 0;
        for (int flag = 0; flag < flags.size(); flag++) {
            leftOpen |= flags.get(flag).unknownLeavesOpen() ? 1L << flag : 0;
        }
        return new FlagTable(numbered, byUrgency, flags.size(), leftOpen);
    }

    private static Care care(RedFlag.Urgency urgency) {
        return new Care(urgency.level(), Optional.of(urgency.timeFrame()));
    }

    /** What findings and numbers state. */
    Ways ways() {
        return ways;
    }

    /** Bits of the ways of each flag in the packs' order, and behind those of each escalation of each flag. */
    List<Long> waysOfRules() {
        return waysOfRules;
    }

    /** Findings each of which alone makes it more urgent than this level, whatever else there is. */
    FindingSet beyond(Level level) {
        return findings(waysOf(each -> each.compareTo(level) > 0), ways::isOneStatement);
    }

    /** Findings of which one more has to be there for a lower level to become this one. */
    FindingSet reaching(Level level) {
        long open = level == OPEN.level() ? waysOfLeftOpen : 0;
        return findings(waysOf(each -> each == level) | open, way -> true);
    }

    private long waysOf(Predicate<Level> level) {
        return IntStream.range(0, waysOfCares.length)
                .filter(care -> level.test(cares[care].level()))
                .mapToLong(care -> waysOfCares[care])
                .reduce(0, (one, other) -> one | other);
    }

    private FindingSet findings(long of, IntPredicate which) {
        return IntStream.range(0, ways.size())
                .filter(way -> ((of >>> way) & 1) != 0 && which.test(way))
                .mapToObj(ways::helpful)
                .reduce(FindingSet.NONE, FindingSet::union);
    }

    /** How urgent it is by these facts. */
    Care care(Facts facts) {
        return care(ways.statements(facts), facts.open().low(), facts.open().high());
    }

    /**
     * How urgent it is.
     *
     * @param known bits of the statements that are true
     * @param openLow findings 0 to 63 that may be there
     * @param openHigh findings 64 to 127 that may be there
     */
    Care care(long known, long openLow, long openHigh) {
        long holding = ways.holding(known);
        int reached = 1 << waysOfCares.length;
        for (int i = 0; i < waysOfCares.length; i++) {
            reached |= ((waysOfCares[i] & holding) == 0 ? 0 : 1) << i;
        }
        int most = Integer.numberOfTrailingZeros(reached);
        return most > careOfOpen && (openLow | openHigh) != 0 && open(known, holding, openLow, openHigh) != 0
                ? OPEN
                : cares[most];
    }

    /** Whether the flag with this number is raised. */
    boolean raises(int flag, Facts facts) {
        return (waysOfRules.get(flag) & ways.holding(ways.statements(facts))) != 0;
    }

    /** Bits of the flags that are raised in any of these ways, by their number in the packs. */
    long raised(long holding) {
        long flags = 0;
        for (long left = holding; left != 0; left &= left - 1) {
            flags |= flagsOfWays[Long.numberOfTrailingZeros(left)];
        }
        return flags;
    }

    /** Bits of the flags that are not raised, and that what may be there leaves open. */
    long open(long known, long holding, long openLow, long openHigh) {
        if ((openLow | openHigh) == 0) {
            return 0;
        }
        long may = ways.holding(known, known | ways.statements(openLow, openHigh)) & ~holding & waysOfLeftOpen;
        return may == 0 ? 0 : raised(may) & leftOpen & ~raised(holding);
    }
}
