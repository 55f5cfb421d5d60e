package org.hiptriage.triage.redflag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.compiled.Ways;
import org.hiptriage.triage.knowledge.criterion.Because;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** What the flags of a {@link FlagTable} say with their reasons: only those that speak are looked at, and what they say was prepared. */
final class FlagReasons {

    private static final RaisedFlags NOTHING =
            new RaisedFlags(Level.SELF_CARE, Optional.empty(), List.of(), List.of(), FindingSet.NONE);
    private static final Optional<TimeFrame> ONE_DAY = Optional.of(TimeFrame.ONE_DAY);

    private final Knowledge knowledge;
    private final FlagTable table;
    private final Ways ways;
    private final List<PreparedFlag> flags;

    FlagReasons(Knowledge knowledge, FlagTable table) {
        this.knowledge = knowledge;
        this.table = table;
        this.ways = table.ways();
        List<PreparedFlag> prepared = new ArrayList<>();
        int escalations = knowledge.redFlags().size();
        for (RedFlag flag : knowledge.redFlags()) {
            List<Long> of = new ArrayList<>();
            of.add(table.waysOfRules().get(prepared.size()));
            of.addAll(table.waysOfRules()
                    .subList(escalations, escalations + flag.escalations().size()));
            escalations += flag.escalations().size();
            prepared.add(new PreparedFlag(knowledge.findings(), flag, ways, of));
        }
        this.flags = List.copyOf(prepared);
    }

    RaisedFlags evaluate(Facts facts) {
        long known = ways.statements(facts);
        long holding = ways.holding(known);
        long raised = table.raised(holding);
        FindingSet mayBe = facts.open();
        long open = table.open(known, holding, mayBe.low(), mayBe.high());
        if ((raised | open) == 0) {
            return NOTHING;
        }
        RaisedFlag[] sorted = sorted(raised, holding, facts);
        Level level = sorted.length == 0 ? Level.SELF_CARE : sorted[0].level();
        boolean byOpen = open != 0
                && (level == Level.SELF_CARE
                        || (level == Level.SEE_DOCTOR && sorted[0].timeFrame().compareTo(TimeFrame.ONE_DAY) > 0));
        return new RaisedFlags(
                byOpen ? Level.SEE_DOCTOR : level,
                byOpen ? ONE_DAY : Optional.of(sorted[0].timeFrame()),
                List.of(sorted),
                codes(open),
                leftOpenBy(open, mayBe));
    }

    /** What keeps the level above the given one: the reasons of the first flag that does. */
    InTheWay firstAbove(Level ceiling, Signs signs) {
        long known = ways.statements(signs.presentLow(), signs.presentHigh()) | signs.aboutNumbers();
        long holding = ways.holding(known);
        long raised = table.raised(holding);
        long open = ceiling == Level.SELF_CARE ? table.open(known, holding, signs.openLow(), signs.openHigh()) : 0;
        for (long left = raised | open; left != 0; left &= left - 1) {
            int number = Long.numberOfTrailingZeros(left);
            PreparedFlag flag = flags.get(number);
            boolean isRaised = ((raised >>> number) & 1) != 0;
            if (!isRaised || flag.level(holding).compareTo(ceiling) > 0) {
                return flag.inTheWay(isRaised ? holding : 0, signs);
            }
        }
        return InTheWay.NOTHING;
    }

    /** The highest score below that of these facts at which it raises none of the flags that it raises now; empty where there is none. */
    OptionalInt scoreBelow(Facts facts) {
        long byFindings = ways.statements(facts.present().low(), facts.present().high());
        long holding = ways.holding(byFindings | ways.aboutNumbers(facts));
        long byScore = 0;
        for (long left = table.raised(holding); left != 0; left &= left - 1) {
            byScore |= flags.get(Long.numberOfTrailingZeros(left)).byScore(holding);
        }
        for (int score = facts.painScore().orElse(0) - 1; score >= 0; score--) {
            if ((ways.holding(byFindings | ways.aboutNumbers(facts.withPainScore(score))) & byScore) == 0) {
                return OptionalInt.of(score);
            }
        }
        return OptionalInt.empty();
    }

    /** The most urgent first, and of equals the first in the packs. */
    private RaisedFlag[] sorted(long raised, long holding, Facts facts) {
        var sorted = new RaisedFlag[Long.bitCount(raised)];
        int count = 0;
        for (long left = raised; left != 0; left &= left - 1) {
            RaisedFlag flag = raised(Long.numberOfTrailingZeros(left), holding, facts);
            int place = count++;
            for (; place > 0 && isMoreUrgent(flag, sorted[place - 1]); place--) {
                sorted[place] = sorted[place - 1];
            }
            sorted[place] = flag;
        }
        return sorted;
    }

    private static boolean isMoreUrgent(RaisedFlag one, RaisedFlag other) {
        return one.level() == other.level()
                ? one.timeFrame().compareTo(other.timeFrame()) < 0
                : one.level().compareTo(other.level()) > 0;
    }

    private RaisedFlag raised(int number, long holding, Facts facts) {
        PreparedFlag flag = flags.get(number);
        Because because =
                flag.because(holding, facts.present().low(), facts.present().high());
        boolean derived =
                because.findings().intersects(facts.derived()) && !table.raises(number, facts.withoutDerived());
        return flag.raised(holding, because, derived);
    }

    private List<String> codes(long open) {
        if (open == 0) {
            return List.of();
        }
        var codes = new String[Long.bitCount(open)];
        int count = 0;
        for (long left = open; left != 0; left &= left - 1) {
            codes[count++] =
                    knowledge.redFlags().get(Long.numberOfTrailingZeros(left)).code();
        }
        return List.of(codes);
    }

    private FindingSet leftOpenBy(long open, FindingSet mayBe) {
        FindingSet by = FindingSet.NONE;
        for (long left = open; left != 0; left &= left - 1) {
            by = by.union(flags.get(Long.numberOfTrailingZeros(left)).lookedAt(mayBe.low(), mayBe.high()));
        }
        return by;
    }
}
