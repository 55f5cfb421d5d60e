package org.hiptriage.triage.redflag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.compiled.Ways;
import org.hiptriage.triage.knowledge.criterion.AllOf;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** The red flags of a pack as ways of being raised, the most urgent first: which are raised or open is looked up without allocating anything. */
final class FlagTable {

    private static final Comparator<Care> MOST_URGENT_FIRST = Comparator.comparing(Care::level)
            .reversed()
            .thenComparing(care -> care.timeFrame().orElse(TimeFrame.ONE_WEEK));
    private static final Care OPEN = new Care(Level.SEE_DOCTOR, Optional.of(TimeFrame.ONE_DAY));

    private final Ways ways;
    private final Care[] cares;
    private final long[] waysOfCares;
    private final int careOfOpen;
    private final long[] waysOfFlags;
    private final long leftOpen;
    private final long waysOfLeftOpen;

    private FlagTable(Ways ways, Map<Care, Long> byUrgency, long[] waysOfFlags, long leftOpen) {
        this.ways = ways;
        this.cares = byUrgency.keySet().toArray(Care[]::new);
        this.waysOfCares =
                byUrgency.values().stream().mapToLong(Long::longValue).toArray();
        this.careOfOpen = List.copyOf(byUrgency.keySet()).indexOf(OPEN);
        this.waysOfFlags = waysOfFlags;
        this.leftOpen = leftOpen;
        long open = 0;
        for (int flag = 0; flag < waysOfFlags.length; flag++) {
            open |= ((leftOpen >>> flag) & 1) == 0 ? 0 : waysOfFlags[flag];
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
        long[] waysOfFlags = numbered.bitsOfRules().stream()
                .limit(flags.size())
                .mapToLong(Long::longValue)
                .toArray();
        long leftOpen = 0;
        for (int flag = 0; flag < waysOfFlags.length; flag++) {
            leftOpen |= flags.get(flag).unknownLeavesOpen() ? 1L << flag : 0;
        }
        return new FlagTable(numbered.ways(), byUrgency, waysOfFlags, leftOpen);
    }

    private static Care care(RedFlag.Urgency urgency) {
        return new Care(urgency.level(), Optional.of(urgency.timeFrame()));
    }

    /** How urgent it is by these facts. */
    Care care(Facts facts) {
        long known = ways.statements(facts);
        long holding = ways.holding(known, known);
        int most = 0;
        while (most < cares.length && (waysOfCares[most] & holding) == 0) {
            most++;
        }
        if (most > careOfOpen && open(facts, known, holding) != 0) {
            return OPEN;
        }
        return most < cares.length ? cares[most] : Care.SELF;
    }

    /** Bits of the flags that are raised or left open, by their number in the pack. */
    long speaking(Facts facts) {
        long known = ways.statements(facts);
        long holding = ways.holding(known, known);
        return flagsOf(holding) | open(facts, known, holding);
    }

    /** Whether the flag with this number is raised. */
    boolean raises(int flag, Facts facts) {
        long known = ways.statements(facts);
        return (waysOfFlags[flag] & ways.holding(known, known)) != 0;
    }

    private long open(Facts facts, long known, long holding) {
        if (facts.open().isEmpty()) {
            return 0;
        }
        long hoped = known | ways.statements(facts.open());
        long may = ways.holding(known, hoped) & ~holding & waysOfLeftOpen;
        return may == 0 ? 0 : flagsOf(may) & leftOpen & ~flagsOf(holding);
    }

    private long flagsOf(long holding) {
        long flags = 0;
        for (int flag = 0; flag < waysOfFlags.length; flag++) {
            flags |= ((waysOfFlags[flag] & holding) == 0 ? 0L : 1L) << flag;
        }
        return flags;
    }
}
