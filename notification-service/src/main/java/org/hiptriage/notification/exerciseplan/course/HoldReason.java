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

    /** Whether only a new assessment can clear it, never a check-in. */
    boolean needsAssessment() {
        return code.equals(UNDER_16.code()) || code.equals(NOTHING_SUITS.code());
    }

    /** Whether it is what a triage of one report said, which a later triage of that report may take back. */
    boolean isOfTriage() {
        return Stream.of(ALERT_OPEN, UNDER_16, NOTHING_SUITS, PAIN_SCORE)
                .noneMatch(other -> other.code().equals(code));
    }

    /** Why an outcome with these holds gives no plan at all. */
    public static HoldReason ofNone(List<String> holds) {
        return holds.contains(UNDER_16.code()) ? UNDER_16 : NOTHING_SUITS;
    }
}
