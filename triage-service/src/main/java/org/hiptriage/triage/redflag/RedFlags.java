package org.hiptriage.triage.redflag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.compiled.Ways;
import org.hiptriage.triage.knowledge.criterion.Because;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** The red flags in force. */
public final class RedFlags {

    private static final Comparator<RaisedFlag> MOST_URGENT_FIRST =
            Comparator.comparing(RaisedFlag::level).reversed().thenComparing(RaisedFlag::timeFrame);

    /** Stands for all flags, however many; a table has fewer than 64 that speak at the same time. */
    private static final long ALL = -1;

    private final Knowledge knowledge;
    private final Optional<FlagTable> table;

    /** The red flags of these packs. */
    public RedFlags(Knowledge knowledge) {
        this(knowledge, FlagTable.of(knowledge));
    }

    private RedFlags(Knowledge knowledge, Optional<FlagTable> table) {
        this.knowledge = knowledge;
        this.table = table;
    }

    /** The same, gone through rule by rule for each report: what the looked-up ones are held to. */
    public static RedFlags ruleByRule(Knowledge knowledge) {
        return new RedFlags(knowledge, Optional.empty());
    }

    /** Whether these packs' red flags are looked up. */
    public boolean areLookedUp() {
        return table.isPresent();
    }

    /** What they say, with the reasons. */
    public RaisedFlags evaluate(Facts facts) {
        List<RaisedFlag> raised = new ArrayList<>();
        List<String> open = new ArrayList<>();
        FindingSet leftOpenBy = FindingSet.NONE;
        Level level = Level.SELF_CARE;
        TimeFrame timeFrame = TimeFrame.ONE_WEEK;
        long speaking = speaking(facts);
        for (int i = next(speaking, 0); i < knowledge.redFlags().size(); i = next(speaking, i + 1)) {
            RedFlag flag = knowledge.redFlags().get(i);
            FlagOutcome outcome = FlagOutcome.of(flag, facts);
            if (outcome == FlagOutcome.NOTHING) {
                continue;
            }
            if (outcome.level().compareTo(level) > 0) {
                level = outcome.level();
                timeFrame = outcome.timeFrame();
            } else if (outcome.level() == level && outcome.timeFrame().compareTo(timeFrame) < 0) {
                timeFrame = outcome.timeFrame();
            }
            if (outcome.open()) {
                open.add(flag.code());
                leftOpenBy = leftOpenBy.union(openFindings(flag, facts));
            } else {
                outcome.urgency().ifPresent(urgency -> raised.add(explained(flag, urgency, facts)));
            }
        }
        raised.sort(MOST_URGENT_FIRST);
        Optional<TimeFrame> within = level == Level.SELF_CARE ? Optional.empty() : Optional.of(timeFrame);
        return new RaisedFlags(level, within, List.copyOf(raised), List.copyOf(open), leftOpenBy);
    }

    /** How urgent it is, without reasons and, where the flags are looked up, without allocating: for asking 'what if' many times. */
    public Care care(Facts facts) {
        if (table.isPresent() && Ways.cover(facts)) {
            return table.get().care(facts);
        }
        RaisedFlags flags = evaluate(facts);
        return new Care(flags.level(), flags.timeFrame());
    }

    /** The level alone. */
    public Level level(Facts facts) {
        return care(facts).level();
    }

    /** Whether the flag with this number is raised. */
    public boolean raises(int flag, Facts facts) {
        if (table.isPresent() && Ways.cover(facts)) {
            return table.get().raises(flag, facts);
        }
        return FlagOutcome.of(knowledge.redFlags().get(flag), facts).urgency().isPresent();
    }

    /** What keeps the level above the given one: the reasons of the first flag that does; empty where none does. */
    public Optional<Because> firstAbove(Level ceiling, Facts facts) {
        long speaking = speaking(facts);
        for (int i = next(speaking, 0); i < knowledge.redFlags().size(); i = next(speaking, i + 1)) {
            RedFlag flag = knowledge.redFlags().get(i);
            FlagOutcome outcome = FlagOutcome.of(flag, facts);
            if (outcome.level().compareTo(ceiling) > 0) {
                return Optional.of(
                        outcome.open()
                                ? new Because(openFindings(flag, facts), false, false)
                                : because(flag, facts).and(new Because(openFindings(flag, facts), false, false)));
            }
        }
        return Optional.empty();
    }

    /** Bits of the flags that have anything to say, by their number; all where they are not looked up. */
    private long speaking(Facts facts) {
        return table.isPresent() && Ways.cover(facts) ? table.get().speaking(facts) : ALL;
    }

    /** The next flag's number that is among the bits; without a look-up each is. */
    private static int next(long bits, int from) {
        if (bits == ALL) {
            return from;
        }
        return from < Long.SIZE && bits >>> from != 0
                ? from + Long.numberOfTrailingZeros(bits >>> from)
                : Integer.MAX_VALUE;
    }

    private RaisedFlag explained(RedFlag flag, RedFlag.Urgency urgency, Facts facts) {
        Because because = because(flag, facts);
        List<String> codes = new ArrayList<>(knowledge.findings().codesOf(because.findings()));
        if (because.painScore()) {
            codes.add("painScore");
        }
        if (because.age()) {
            codes.add("age");
        }
        boolean derived = because.findings().intersects(facts.derived())
                && FlagOutcome.of(flag, facts.withoutDerived()).urgency().isEmpty();
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

    private static Because because(RedFlag flag, Facts facts) {
        Because because = because(flag.raisedBy(), facts);
        for (RedFlag.Escalation escalation : flag.escalations()) {
            if (FlagOutcome.applies(escalation, facts)) {
                because = because.and(because(escalation.when(), facts));
            }
        }
        return because;
    }

    private static Because because(Criterion criterion, Facts facts) {
        try {
            return criterion.because(facts);
        } catch (RuntimeException failed) {
            // The flag stands even where its reasons cannot be told.
            return Because.NOTHING;
        }
    }

    private static FindingSet openFindings(RedFlag flag, Facts facts) {
        try {
            return flag.raisedBy().findings().and(facts.open());
        } catch (RuntimeException failed) {
            return FindingSet.NONE;
        }
    }
}
