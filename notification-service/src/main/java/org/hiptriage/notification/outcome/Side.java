package org.hiptriage.notification.outcome;

import java.util.Locale;
import java.util.Optional;

/** The side of the body that an outcome is about; NONE where the runner did not say. */
public enum Side {
    LEFT,
    RIGHT,
    BOTH,
    NONE;

    /** Whether what was said about this side holds for the other too: both covers left and right, none only none. */
    public boolean covers(Side other) {
        return this == other || (this == BOTH && other != NONE);
    }

    /** The side as the contract writes it: left, right, both; empty for none. */
    public Optional<String> code() {
        return this == NONE ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
    }
}
