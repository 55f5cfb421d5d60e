package org.hiptriage.localstack.demo.population;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A run as its runner ran it, whatever is recorded of it.
 *
 * @param pauseSeconds standing still, beside the time in motion
 * @param climbMeters up, and as much down
 * @param kind road, trail or treadmill
 * @param spike whether it is far longer than the weeks before would make it
 */
record Run(
        OffsetDateTime startedAt,
        double distanceMeters,
        int movingSeconds,
        int pauseSeconds,
        double climbMeters,
        double stepsPerMinute,
        Kind kind,
        String shoeId,
        boolean spike) {

    /** Where it was run. */
    enum Kind {
        ROAD,
        TRAIL,
        TREADMILL
    }

    Instant endedAt() {
        return startedAt.toInstant().plusSeconds(movingSeconds + (long) pauseSeconds);
    }
}
