package org.hiptriage.triage.redflag;

import java.util.List;
import java.util.stream.IntStream;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.criterion.Criterion;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** Which red flags further answers could still raise. */
public final class UndecidedFlags {

    private final Knowledge knowledge;

    /** Of these packs. */
    public UndecidedFlags(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * Those that some answers to these findings would raise, where that would make it more urgent than those that are raised; and, whatever
     * was raised, each that is urgent itself, since who is called wants to know of all. A flag that is only left open hides none: it may still be
     * ruled out.
     *
     * @param unasked what can still be asked
     */
    public List<RedFlag> of(Facts facts, FindingSet unasked) {
        List<RedFlag> flags = knowledge.redFlags();
        List<FlagOutcome> outcomes =
                flags.stream().map(flag -> FlagOutcome.of(flag, facts)).toList();
        List<RedFlag.Urgency> raised =
                outcomes.stream().flatMap(outcome -> outcome.urgency().stream()).toList();
        Facts hoped = facts.withOpen(unasked);
        return IntStream.range(0, flags.size())
                .filter(i -> outcomes.get(i).urgency().isPresent()
                        ? mayEscalate(flags.get(i), raised, facts, hoped)
                        : mayMatter(flags.get(i), raised, hoped) && mayBeRaised(flags.get(i), hoped, unasked))
                .mapToObj(flags::get)
                .toList();
    }

    private static boolean mayEscalate(RedFlag flag, List<RedFlag.Urgency> raised, Facts facts, Facts hoped) {
        return flag.escalations().stream()
                .anyMatch(escalation -> isMoreUrgent(escalation.urgency(), raised)
                        && mayHold(escalation.when(), hoped)
                        && !FlagOutcome.applies(escalation, facts));
    }

    private static boolean mayMatter(RedFlag flag, List<RedFlag.Urgency> raised, Facts hoped) {
        return matters(flag.urgency(), raised)
                || flag.escalations().stream()
                        .anyMatch(escalation ->
                                matters(escalation.urgency(), raised) && mayHold(escalation.when(), hoped));
    }

    private static boolean matters(RedFlag.Urgency urgency, List<RedFlag.Urgency> raised) {
        return urgency.level() == Level.URGENT_CARE || isMoreUrgent(urgency, raised);
    }

    private static boolean isMoreUrgent(RedFlag.Urgency urgency, List<RedFlag.Urgency> raised) {
        return raised.stream().allMatch(each -> FlagOutcome.lessUrgent(each, urgency));
    }

    private static boolean mayBeRaised(RedFlag flag, Facts hoped, FindingSet unasked) {
        return findings(flag.raisedBy()).intersects(unasked) && mayHold(flag.raisedBy(), hoped);
    }

    /** Whether any question that this one looks at could tell more of the flag. */
    public static boolean looksAt(RedFlag flag, FindingSet findings) {
        return findings(flag.raisedBy()).intersects(findings)
                || flag.escalations().stream()
                        .anyMatch(escalation -> findings(escalation.when()).intersects(findings));
    }

    /** A rule that fails leaves its flag open whatever is answered, so no answer is asked for it. */
    private static boolean mayHold(Criterion criterion, Facts facts) {
        try {
            return criterion.mayHold(facts);
        } catch (RuntimeException failed) {
            return false;
        }
    }

    private static FindingSet findings(Criterion criterion) {
        try {
            return criterion.findings();
        } catch (RuntimeException failed) {
            return FindingSet.NONE;
        }
    }
}
