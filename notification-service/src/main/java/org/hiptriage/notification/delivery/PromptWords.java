package org.hiptriage.notification.delivery;

import java.util.Optional;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.TimeFrame;

/** The words of prompts, where the red flags bring none of their own. */
final class PromptWords {
    static final String PLAN_TITLE = "Your exercise plan is ready";
    static final String PLAN_TEXT = "Begin each session with the warm-up, and stop what makes the pain worse.";

    static final String CHANGED_PLAN_TITLE = "Your exercise plan has changed";
    static final String CHANGED_PLAN_TEXT =
            "It follows your check-in. Begin each session with the warm-up, and stop what makes the pain worse.";

    static final String PLAN_CHANGED_BY_RUN_TEXT =
            "It follows a run that has come in since. Begin each session with the warm-up, and stop what makes the pain worse.";

    static final String RELEASED_PLAN_TITLE = "Your exercise plan goes on";
    static final String RELEASED_PLAN_TEXT =
            "A clinician has released it. Begin each session with the warm-up, and stop what makes the pain worse.";

    private PromptWords() {}

    static String title(Level level, Optional<TimeFrame> timeFrame) {
        return level == Level.URGENT_CARE ? "Get urgent care now" : "See a doctor" + words(timeFrame);
    }

    static String text(Level level, Optional<TimeFrame> timeFrame) {
        return level == Level.URGENT_CARE
                ? "Go to an emergency department or call your emergency number now."
                : "Arrange to be seen by a doctor" + words(timeFrame) + ".";
    }

    private static String words(Optional<TimeFrame> timeFrame) {
        return timeFrame.map(frame -> " " + frame.inWords()).orElse("");
    }
}
