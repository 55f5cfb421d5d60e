package org.hiptriage.notification.exerciseplan.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Phases laid one after the other onto the calendar. */
public final class Segments {
    private Segments() {}

    /**
     * These phases in order, up to the first that the pain score does not allow. Weeks that the programme has between
     * two of them stay free: nothing of them may be done, and time is a part of the cure.
     *
     * @param from the day on which the first week begins
     * @param weeksBefore how many weeks of the programme lie before that day
     */
    public static List<Segment> laid(
            List<PhaseOption> options, LocalDate from, int weeksBefore, OptionalInt painScore) {
        List<Segment> segments = new ArrayList<>();
        for (PhaseOption option : options) {
            if (!option.allows(painScore)) {
                break;
            }
            LocalDate begins = from.plusWeeks(option.fromWeek() - 1L - weeksBefore);
            segments.add(Segment.of(option, begins, begins.plusWeeks(option.weeks())));
        }
        return List.copyOf(segments);
    }

    /** The same, with parts that differ in nothing but their time made one. */
    public static List<Segment> joined(List<Segment> segments) {
        List<Segment> joined = new ArrayList<>();
        for (Segment segment : segments) {
            int last = joined.size() - 1;
            if (last >= 0 && isOne(joined.get(last), segment)) {
                joined.set(last, joined.get(last).until(segment.to()));
            } else {
                joined.add(segment);
            }
        }
        return List.copyOf(joined);
    }

    private static boolean isOne(Segment segment, Segment next) {
        return segment.goesOnIn(next)
                && segment.anchor().equals(next.anchor())
                && segment.minutes() == next.minutes()
                && segment.sessionsPerWeek() == next.sessionsPerWeek()
                && segment.exercises().equals(next.exercises());
    }
}
