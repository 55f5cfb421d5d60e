package org.hiptriage.triage.redflag;

import java.util.Optional;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.TimeFrame;

/**
 * How urgent it is, without reasons.
 *
 * @param level the highest level of all that was raised or left open
 * @param timeFrame the shortest of that level; empty for SELF_CARE
 */
public record Care(Level level, Optional<TimeFrame> timeFrame) {

    /** Nothing was raised or left open. */
    static final Care SELF = new Care(Level.SELF_CARE, Optional.empty());
}
