package org.hiptriage.triage.history.run;

import java.time.Instant;

/**
 * What was run in one pair of shoes.
 *
 * @param meters the distance of all sessions that count and whose distance is known
 * @param lastRunAt when the last of them started
 */
public record ShoeTotal(double meters, Instant lastRunAt) {

    ShoeTotal plus(ShoeTotal other) {
        return new ShoeTotal(meters + other.meters, lastRunAt.isAfter(other.lastRunAt) ? lastRunAt : other.lastRunAt);
    }
}
