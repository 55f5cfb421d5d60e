package org.hiptriage.notification.fhir.bundle;

import java.util.Optional;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.TimeFrame;

/** How urgent it is, in the words of FHIR's displays and of cards. */
public final class LevelWords {
    private LevelWords() {}

    /** What a level is called. */
    public static String display(Level level) {
        return switch (level) {
            case SELF_CARE -> "Look after it yourself";
            case SEE_DOCTOR -> "See a doctor";
            case URGENT_CARE -> "Get urgent care";
        };
    }

    /** The level with its time frame. */
    public static String headline(Level level, Optional<TimeFrame> timeFrame) {
        return display(level) + timeFrame.map(frame -> " " + frame.inWords()).orElse("");
    }

    /** The hip that it is about. */
    public static String hip(Optional<String> side) {
        return side.map(code -> code.equals("both") ? "both hips" : code + " hip")
                .orElse("hip (side not said)");
    }
}
