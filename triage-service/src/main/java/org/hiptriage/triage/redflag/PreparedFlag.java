package org.hiptriage.triage.redflag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.compiled.Ways;
import org.hiptriage.triage.knowledge.criterion.Because;

/**
 * One red flag with what can be said of it before a report comes. A flag with few possible reasons is written down for each subset of them, so
 * that all reports that raise it for the same reasons share one.
 */
final class PreparedFlag {

    /** So many possible reasons, age and pain score among them, give 64 subsets for each urgency. */
    private static final int FEW = 6;

    private final FindingIndex index;
    private final RedFlag flag;
    private final RedFlag.Urgency[] urgencies;
    private final long[] ways;
    private final long allWays;
    private final long byScore;
    private final Because[] reasons;
    private final FindingSet findings;
    private final int[] bits;
    private final RaisedFlag[][] ready;

    /**
     * Prepares a flag.
     *
     * @param waysOfUrgencies bits of the ways in which it is raised, and then of those in which each of its escalations applies to it
     */
    PreparedFlag(FindingIndex index, RedFlag flag, Ways all, List<Long> waysOfUrgencies) {
        this.index = index;
        this.flag = flag;
        this.ways = waysOfUrgencies.stream().mapToLong(Long::longValue).toArray();
        this.allWays = waysOfUrgencies.stream().reduce(0L, (one, other) -> one | other);
        this.urgencies = new RedFlag.Urgency[ways.length];
        this.urgencies[0] = flag.urgency();
        for (int i = 1; i < urgencies.length; i++) {
            urgencies[i] = flag.escalations().get(i - 1).urgency();
        }
        this.reasons = IntStream.range(0, all.size()).mapToObj(all::reason).toArray(Because[]::new);
        this.byScore = IntStream.range(0, reasons.length)
                .filter(way -> reasons[way].painScore())
                .mapToLong(way -> 1L << way)
                .sum();
        this.findings = flag.raisedBy().findings();
        Because most = IntStream.range(0, reasons.length)
                .filter(way -> ((allWays >>> way) & 1) != 0)
                .mapToObj(way -> reasons[way])
                .reduce(Because.NOTHING, Because::and);
        this.bits = most.findings().stream().toArray();
        this.ready = bits.length + 2 > FEW ? new RaisedFlag[0][] : new RaisedFlag[urgencies.length][];
        for (int urgency = 0; urgency < ready.length; urgency++) {
            ready[urgency] = new RaisedFlag[1 << (bits.length + 2)];
            for (int subset = 0; subset < ready[urgency].length; subset++) {
                ready[urgency][subset] = raised(urgency, reasons(subset), false);
            }
        }
    }

    /** Its findings among these. */
    FindingSet lookedAt(long low, long high) {
        return FindingSet.ofWords(findings.low() & low, findings.high() & high);
    }

    /** Its level, where it is raised in these ways. */
    Level level(long holding) {
        return urgencies[urgency(holding)].level();
    }

    /** Bits of the ways in which the score takes part in raising it, where it does so in these that hold; else none. */
    long byScore(long holding) {
        return (allWays & byScore & holding) == 0 ? 0 : ways[0] & byScore;
    }

    /** What raises it in the ways that hold, and what may do so. */
    InTheWay inTheWay(long holding, Signs signs) {
        long low = 0;
        long high = 0;
        boolean painScore = false;
        for (long left = holding & allWays; left != 0; left &= left - 1) {
            Because reason = reasons[Long.numberOfTrailingZeros(left)];
            low |= reason.findings().low();
            high |= reason.findings().high();
            painScore |= reason.painScore();
        }
        return new InTheWay(
                true,
                (low & signs.presentLow()) | (findings.low() & signs.openLow()),
                (high & signs.presentHigh()) | (findings.high() & signs.openHigh()),
                painScore);
    }

    /** What raises it and makes it more urgent, where these findings are there and these ways hold. */
    Because because(long holding, long presentLow, long presentHigh) {
        long low = 0;
        long high = 0;
        boolean painScore = false;
        boolean age = false;
        for (long left = holding & allWays; left != 0; left &= left - 1) {
            Because reason = reasons[Long.numberOfTrailingZeros(left)];
            low |= reason.findings().low();
            high |= reason.findings().high();
            painScore |= reason.painScore();
            age |= reason.age();
        }
        return new Because(FindingSet.ofWords(low & presentLow, high & presentHigh), painScore, age);
    }

    /**
     * The flag raised.
     *
     * @param holding bits of the ways that hold
     * @param because what {@link #because} says
     * @param derived whether the history raised it rather than an answer
     */
    RaisedFlag raised(long holding, Because because, boolean derived) {
        int urgency = urgency(holding);
        return ready.length == 0 || derived ? raised(urgency, because, derived) : ready[urgency][subset(because)];
    }

    private int urgency(long holding) {
        int highest = 0;
        for (int i = 1; i < ways.length; i++) {
            if ((ways[i] & holding) != 0 && !FlagOutcome.lessUrgent(urgencies[i], urgencies[highest])) {
                highest = i;
            }
        }
        return highest;
    }

    private int subset(Because because) {
        int subset = (because.painScore() ? 1 : 0) | (because.age() ? 2 : 0);
        for (int i = 0; i < bits.length; i++) {
            subset |= because.findings().contains(bits[i]) ? 4 << i : 0;
        }
        return subset;
    }

    private Because reasons(int subset) {
        FindingSet there = FindingSet.NONE;
        for (int i = 0; i < bits.length; i++) {
            there = (subset & (4 << i)) == 0 ? there : there.with(bits[i]);
        }
        return new Because(there, (subset & 1) != 0, (subset & 2) != 0);
    }

    private RaisedFlag raised(int urgency, Because because, boolean derived) {
        return raised(index, flag, urgencies[urgency], because, derived);
    }

    /** A flag raised for these reasons. */
    static RaisedFlag raised(
            FindingIndex index, RedFlag flag, RedFlag.Urgency urgency, Because because, boolean derived) {
        List<String> codes = new ArrayList<>(index.codesOf(because.findings()));
        if (because.painScore()) {
            codes.add("painScore");
        }
        if (because.age()) {
            codes.add("age");
        }
        return new RaisedFlag(
                flag.code(),
                urgency.level(),
                urgency.timeFrame(),
                List.copyOf(codes),
                derived,
                flag.sources(),
                flag.reason(),
                urgency.action(),
                flag.noRunning(),
                flag.extension());
    }
}
