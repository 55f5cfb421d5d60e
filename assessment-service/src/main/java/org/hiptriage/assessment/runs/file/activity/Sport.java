package org.hiptriage.assessment.runs.file.activity;

import java.util.Optional;
import java.util.Set;
import org.hiptriage.schemas.runs.RunLimits;

/**
 * What somebody did.
 *
 * @param name in lower case, for example running; {@link #UNKNOWN} where the file does not say
 * @param kind kind within the sport, for example trail or treadmill
 */
public record Sport(String name, Optional<String> kind) {
    /** The file does not say, and nothing is guessed: a ride that is taken for a run would look like a huge jump in load. */
    public static final Sport UNKNOWN = new Sport("unknown", Optional.empty());

    private static final Set<String> ON_FOOT = Set.of(RunLimits.RUNNING, "walking", "hiking", "snowshoeing");

    /** A sport without a kind. */
    public static Sport of(String name) {
        return new Sport(name, Optional.empty());
    }

    /** A kind of a sport. */
    public static Sport of(String name, String kind) {
        return new Sport(name, Optional.of(kind));
    }

    /** Whether it is running, of whatever kind. */
    public boolean isRunning() {
        return name.equals(RunLimits.RUNNING);
    }

    /** Whether its cadence counts steps; elsewhere it counts turns of a crank or strokes of an arm. */
    public boolean isOnFoot() {
        return ON_FOOT.contains(name);
    }
}
