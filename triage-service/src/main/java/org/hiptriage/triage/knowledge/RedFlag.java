package org.hiptriage.triage.knowledge;

import java.util.List;
import org.hiptriage.triage.knowledge.criterion.Criterion;

/**
 * A rule that raises a red flag.
 *
 * @param code code, for example infection
 * @param urgency how urgent it is
 * @param reason why it is a red flag, for people
 * @param noRunning no running until seen
 * @param raisedBy when it is raised
 * @param unknownLeavesOpen an answer 'unknown' that could raise it leaves it open: it could not be ruled out
 * @param escalations what makes it more urgent
 * @param sources where it comes from
 * @param extension whether it goes beyond the source article
 */
public record RedFlag(
        String code,
        Urgency urgency,
        String reason,
        boolean noRunning,
        Criterion raisedBy,
        boolean unknownLeavesOpen,
        List<Escalation> escalations,
        List<String> sources,
        boolean extension) {

    /**
     * How urgent a flag is and what to do about it.
     *
     * @param level at least SEE_DOCTOR
     * @param timeFrame within what time to be seen
     * @param action what to do now, for people
     */
    public record Urgency(Level level, TimeFrame timeFrame, String action) {}

    /**
     * What makes a raised flag more urgent.
     *
     * @param when when that is so
     * @param urgency how urgent it then is
     */
    public record Escalation(Criterion when, Urgency urgency) {}
}
