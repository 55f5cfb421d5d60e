package org.hiptriage.notification.alerts.rule;

import java.util.Optional;
import java.util.stream.Stream;

/** Why an alert is closed by somebody. */
public enum ResolutionReason {
    /** The runner was seen, and nothing urgent was found. */
    SEEN("seen", true, false),
    /** What raised it was not so: a mistaken answer, a test. */
    FALSE_ALARM("false-alarm", true, true),
    /** Others look after the runner now: an emergency department, a practice. */
    REFERRED("referred", false, false),
    /** The runner was spoken with and not examined. */
    SPOKEN_WITH("spoken-with", false, false),
    /** The runner could not be reached. */
    NOT_REACHED("not-reached", false, true),
    /** The note says why. */
    OTHER("other", false, true);

    private final String code;
    private final boolean clears;
    private final boolean needsNote;

    ResolutionReason(String code, boolean clears, boolean needsNote) {
        this.code = code;
        this.clears = clears;
        this.needsNote = needsNote;
    }

    /** As the contract writes it. */
    public String code() {
        return code;
    }

    /** Whether it says that the warning sign itself no longer stands in the way of exercise. */
    public boolean clears() {
        return clears;
    }

    /** Whether it says too little without a note. */
    public boolean needsNote() {
        return needsNote;
    }

    /** The one with this code. */
    public static Optional<ResolutionReason> of(String code) {
        return Stream.of(values()).filter(reason -> reason.code.equals(code)).findFirst();
    }
}
