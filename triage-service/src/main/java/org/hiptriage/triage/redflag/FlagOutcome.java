package org.hiptriage.triage.redflag;

import java.util.Optional;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** What one red flag's rule says: nothing, left open, or raised and how urgent. */
final class FlagOutcome {

    static final FlagOutcome NOTHING = new FlagOutcome(Optional.empty(), false);

    /** Could not be ruled out, so at least a doctor within a day. */
    static final FlagOutcome OPEN = new FlagOutcome(Optional.empty(), true);

    private final Optional<RedFlag.Urgency> urgency;
    private final boolean open;

    private FlagOutcome(Optional<RedFlag.Urgency> urgency, boolean open) {
        this.urgency = urgency;
        this.open = open;
    }

    static FlagOutcome of(RedFlag flag, Facts facts) {
        try {
            if (flag.raisedBy().holds(facts)) {
                return new FlagOutcome(Optional.of(escalated(flag, facts)), false);
            }
            return flag.unknownLeavesOpen() && flag.raisedBy().mayHold(facts) ? OPEN : NOTHING;
        } catch (RuntimeException failed) {
            // A rule that fails must not take the others with it, and must not pass for 'not raised'.
            return OPEN;
        }
    }

    private static RedFlag.Urgency escalated(RedFlag flag, Facts facts) {
        RedFlag.Urgency highest = flag.urgency();
        for (RedFlag.Escalation escalation : flag.escalations()) {
            if (!lessUrgent(escalation.urgency(), highest) && applies(escalation, facts)) {
                highest = escalation.urgency();
            }
        }
        return highest;
    }

    static boolean lessUrgent(RedFlag.Urgency one, RedFlag.Urgency other) {
        int byLevel = one.level().compareTo(other.level());
        return byLevel < 0 || (byLevel == 0 && one.timeFrame().compareTo(other.timeFrame()) > 0);
    }

    /** Whether the escalation applies; one that fails does: the flag is raised already, and less would be a guess. */
    static boolean applies(RedFlag.Escalation escalation, Facts facts) {
        try {
            return escalation.when().holds(facts);
        } catch (RuntimeException failed) {
            return true;
        }
    }

    Optional<RedFlag.Urgency> urgency() {
        return urgency;
    }

    boolean open() {
        return open;
    }

    Level level() {
        return open ? Level.SEE_DOCTOR : urgency.map(RedFlag.Urgency::level).orElse(Level.SELF_CARE);
    }

    TimeFrame timeFrame() {
        return urgency.map(RedFlag.Urgency::timeFrame).orElse(TimeFrame.ONE_DAY);
    }
}
