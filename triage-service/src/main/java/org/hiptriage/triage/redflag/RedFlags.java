package org.hiptriage.triage.redflag;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** The red flags in force. */
public final class RedFlags {

    private static final Comparator<RaisedFlag> MOST_URGENT_FIRST =
            Comparator.comparing(RaisedFlag::level).reversed().thenComparing(RaisedFlag::timeFrame);

    private final Knowledge knowledge;
    private final Optional<FlagTable> table;
    private final Optional<FlagReasons> reasons;

    /** The red flags of these packs. */
    public RedFlags(Knowledge knowledge) {
        this(knowledge, FlagTable.of(knowledge));
    }

    private RedFlags(Knowledge knowledge, Optional<FlagTable> table) {
        this.knowledge = knowledge;
        this.table = table;
        this.reasons = table.map(each -> new FlagReasons(knowledge, each));
    }

    /** The same, gone through rule by rule for each report: what the looked-up ones are held to. */
    public static RedFlags ruleByRule(Knowledge knowledge) {
        return new RedFlags(knowledge, Optional.empty());
    }

    /** Whether these packs' red flags are looked up. */
    public boolean areLookedUp() {
        return table.isPresent();
    }

    /** Whether they are looked up for these facts. */
    public boolean areLookedUp(Facts facts) {
        return table.isPresent() && Ways.cover(facts);
    }

    /** What they say, with the reasons. */
    public RaisedFlags evaluate(Facts facts) {
        return reasons.isPresent() && Ways.cover(facts) ? reasons.get().evaluate(facts) : oneByOne(facts);
    }

    private RaisedFlags oneByOne(Facts facts) {
        List<RaisedFlag> raised = new ArrayList<>();
        List<String> open = new ArrayList<>();
        FindingSet leftOpenBy = FindingSet.NONE;
        Level level = Level.SELF_CARE;
        TimeFrame timeFrame = TimeFrame.ONE_WEEK;
        for (RedFlag flag : knowledge.redFlags()) {
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

    /** These facts as numbers, to be changed and asked again many times; only where the flags {@link #areLookedUp(Facts)}. */
    public Signs signs(Facts facts) {
        return new Signs(
                facts.present().low(),
                facts.present().high(),
                facts.open().low(),
                facts.open().high(),
                table.orElseThrow().ways().aboutNumbers(facts));
    }

    /** Findings each of which alone makes it more urgent than this level, whatever else there is. */
    public FindingSet beyond(Level level) {
        return table.orElseThrow().beyond(level);
    }

    /** Findings of which one more has to be there for a lower level to become this one. */
    public FindingSet reaching(Level level) {
        return table.orElseThrow().reaching(level);
    }

    /** The level of these signs. */
    public Level level(Signs signs) {
        FlagTable flags = table.orElseThrow();
        long known = flags.ways().statements(signs.presentLow(), signs.presentHigh()) | signs.aboutNumbers();
        return flags.care(known, signs.openLow(), signs.openHigh()).level();
    }

    /** What keeps the level of these signs above the given one: the reasons of the first flag that does. */
    public InTheWay firstAbove(Level ceiling, Signs signs) {
        return reasons.orElseThrow().firstAbove(ceiling, signs);
    }

    /** What keeps the level above the given one: the reasons of the first flag that does; empty where none does. */
    public Optional<Because> firstAbove(Level ceiling, Facts facts) {
        for (RedFlag flag : knowledge.redFlags()) {
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

    /** The highest score below that of these facts at which it raises none of the flags that it raises now; empty where there is none. */
    public OptionalInt scoreBelow(Facts facts) {
        return reasons.orElseThrow().scoreBelow(facts);
    }

    private RaisedFlag explained(RedFlag flag, RedFlag.Urgency urgency, Facts facts) {
        Because because = because(flag, facts);
        boolean derived = because.findings().intersects(facts.derived())
                && FlagOutcome.of(flag, facts.withoutDerived()).urgency().isEmpty();
        return PreparedFlag.raised(knowledge.findings(), flag, urgency, because, derived);
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
