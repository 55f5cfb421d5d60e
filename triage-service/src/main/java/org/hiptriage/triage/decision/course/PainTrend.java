package org.hiptriage.triage.decision.course;

import java.time.LocalDate;

/**
 * How pain went over a bout that is not over, from its first score to that of the report.
 *
 * @param direction whether it changed enough to matter
 * @param from where the bout began
 * @param to where it is now
 * @param because from which answers, in words for people
 */
public record PainTrend(Direction direction, Point from, Point to, String because) {

    /** Where the pain goes. */
    public enum Direction {
        RISING,
        FALLING,
        /** It changed by less than what matters. */
        STEADY
    }

    /**
     * One score of it.
     *
     * @param value worst pain at rest or in daily life in the last day, 0 to 10
     * @param on the runner's local date
     */
    public record Point(int value, LocalDate on) {}

    static PainTrend of(Direction direction, Point from, Point to) {
        String went = switch (direction) {
            case RISING -> "more pain than at first";
            case FALLING -> "less pain than at first";
            case STEADY -> "much as at first";
        };
        return new PainTrend(
                direction,
                from,
                to,
                "pain " + from.value() + " on " + from.on() + " and " + to.value() + " on " + to.on() + ": " + went);
    }
}
