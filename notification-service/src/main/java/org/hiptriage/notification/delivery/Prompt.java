package org.hiptriage.notification.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.events.NotificationKind;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.Outcome;
import org.hiptriage.notification.outcome.RaisedAlert;
import org.hiptriage.notification.outcome.TimeFrame;
import org.hiptriage.schemas.ids.EventIds;

/**
 * What a notification tells.
 *
 * @param notificationId deterministic of the result: one for each
 * @param runnerId the runner, opaque
 * @param resultId the outcome it is about
 * @param assessmentId the assessment behind it
 * @param kind what it tells
 * @param level how urgent the outcome is
 * @param timeFrame within what time to be seen
 * @param title a line
 * @param text what to do
 * @param redFlags what was raised, most urgent first
 */
public record Prompt(
        UUID notificationId,
        String runnerId,
        UUID resultId,
        UUID assessmentId,
        NotificationKind kind,
        Level level,
        Optional<TimeFrame> timeFrame,
        String title,
        String text,
        List<PromptFlag> redFlags) {
    /** Prompts to be seen because of red flags. */
    public static Prompt of(RaisedAlert raised) {
        List<String> actions = raised.redFlags().stream()
                .map(flag -> flag.action().strip())
                .filter(action -> !action.isEmpty())
                .distinct()
                .toList();
        return new Prompt(
                EventIds.notification(raised.resultId()),
                raised.runnerId(),
                raised.resultId(),
                raised.assessmentId(),
                kindOf(raised.level()),
                raised.level(),
                raised.timeFrame(),
                PromptWords.title(raised.level(), raised.timeFrame()),
                actions.isEmpty() ? PromptWords.text(raised.level(), raised.timeFrame()) : String.join(" ", actions),
                raised.redFlags().stream().map(PromptFlag::of).toList());
    }

    /** Prompts to be seen because something could not be ruled out, though no red flag was raised. */
    public static Prompt ofUnsettled(Outcome outcome) {
        String advice = outcome.firstAdvice().strip();
        return of(
                outcome,
                PromptWords.title(outcome.level(), outcome.timeFrame()),
                advice.isEmpty() ? PromptWords.text(outcome.level(), outcome.timeFrame()) : advice);
    }

    /** Tells that there is a plan to follow, or that a check-in or a run changed it. */
    public static Prompt ofPlan(Outcome outcome) {
        return switch (outcome.trigger()) {
            case ASSESSMENT -> of(outcome, PromptWords.PLAN_TITLE, PromptWords.PLAN_TEXT);
            case CHECK_IN -> of(outcome, PromptWords.CHANGED_PLAN_TITLE, PromptWords.CHANGED_PLAN_TEXT);
            case RUN -> of(outcome, PromptWords.CHANGED_PLAN_TITLE, PromptWords.PLAN_CHANGED_BY_RUN_TEXT);
        };
    }

    /** Tells that a clinician let a held plan go on, or that it goes on since an alert was resolved. */
    public static Prompt ofClearedPlan(UUID notificationId, String runnerId, UUID resultId, UUID assessmentId) {
        return new Prompt(
                notificationId,
                runnerId,
                resultId,
                assessmentId,
                NotificationKind.PLAN,
                Level.SELF_CARE,
                Optional.empty(),
                PromptWords.RELEASED_PLAN_TITLE,
                PromptWords.RELEASED_PLAN_TEXT,
                List.of());
    }

    private static Prompt of(Outcome outcome, String title, String text) {
        return new Prompt(
                EventIds.notification(outcome.resultId()),
                outcome.runnerId(),
                outcome.resultId(),
                outcome.assessmentId(),
                kindOf(outcome.level()),
                outcome.level(),
                outcome.timeFrame(),
                title,
                text,
                List.of());
    }

    private static NotificationKind kindOf(Level level) {
        return switch (level) {
            case SELF_CARE -> NotificationKind.PLAN;
            case SEE_DOCTOR -> NotificationKind.SEE_DOCTOR;
            case URGENT_CARE -> NotificationKind.URGENT_CARE;
        };
    }
}
