package org.hiptriage.notification.exerciseplan.course;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a plan may not begin.
 *
 * @param code for example alert-open
 * @param text in plain words
 */
public record HoldReason(String code, String text) {
    /** An alert of this runner is open. */
    public static final HoldReason ALERT_OPEN = new HoldReason(
            "alert-open", "A warning sign is open, so exercises wait until a doctor or clinician has looked at it.");

    /** The newest assessment is of a child. */
    public static final HoldReason UNDER_16 =
            new HoldReason("under-16", "Exercise plans here are for adults; a sore hip under 16 has to be seen first.");

    /** Everything in the programmes is spoken against. */
    public static final HoldReason NOTHING_SUITS = new HoldReason(
            "nothing-suits",
            "With what the newest answers say, no exercise here is suitable; ask a doctor or physiotherapist.");

    /** A check-in says more pain than any phase of the plan is for. */
    public static final HoldReason PAIN_SCORE = new HoldReason(
            "pain-score",
            "With this much pain no exercise of the plan is suitable; it goes on when a check-in says less.");

    /** An alert was resolved by somebody who did not say that the plan may go on. */
    public static final HoldReason ALERT_RESOLVED = new HoldReason(
            "alert-resolved",
            "A clinician has looked at the warning sign; exercises wait until a check-in says that they may go on, or the clinician does.");

    private static final String LEVEL = "level-";

    /** Whether only a new assessment can clear it, never a check-in. */
    boolean needsAssessment() {
        return code.equals(UNDER_16.code()) || code.equals(NOTHING_SUITS.code());
    }

    /** Whether it is what a triage of one report said, which a later triage of that report may take back. */
    boolean isOfTriage() {
        return Stream.of(ALERT_OPEN, ALERT_RESOLVED, UNDER_16, NOTHING_SUITS, PAIN_SCORE)
                .noneMatch(other -> other.code().equals(code));
    }

    /** Whether it says that exercise itself is unsuitable, which nobody can overrule who has not changed the answers. */
    boolean speaksAgainstExercise() {
        return needsAssessment() || code.equals(PAIN_SCORE.code());
    }

    /** Whether it asks to be seen first, which a clinician's release answers until something new is said. */
    boolean asksToBeSeen() {
        return code.equals(ALERT_OPEN.code()) || code.startsWith(LEVEL);
    }

    /** Why an outcome with these holds gives no plan at all. */
    public static HoldReason ofNone(List<String> holds) {
        return holds.contains(UNDER_16.code()) ? UNDER_16 : NOTHING_SUITS;
    }
}
