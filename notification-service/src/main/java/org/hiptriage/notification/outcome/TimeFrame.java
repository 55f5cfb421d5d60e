package org.hiptriage.notification.outcome;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Within what time to be seen.
 *
 * @param iso an ISO 8601 duration as the contract writes it: PT0S (now), PT24H or P7D
 */
public record TimeFrame(String iso) implements Comparable<TimeFrame> {
    /** Refuses what is not a duration. */
    public TimeFrame {
        Duration.parse(iso);
    }

    /** The shorter of two; one that is given wins over one that is not. */
    public static Optional<TimeFrame> shorter(Optional<TimeFrame> one, Optional<TimeFrame> other) {
        return Stream.concat(one.stream(), other.stream()).min(TimeFrame::compareTo);
    }

    /** The time frame in words that complete 'see a doctor'. */
    public String inWords() {
        Duration duration = duration();
        if (duration.isZero()) {
            return "now";
        }
        return duration.toHours() <= 48
                ? "within " + duration.toHours() + " hours"
                : "within " + duration.toDays() + " days";
    }

    @Override
    public int compareTo(TimeFrame other) {
        return duration().compareTo(other.duration());
    }

    private Duration duration() {
        return Duration.parse(iso);
    }
}
