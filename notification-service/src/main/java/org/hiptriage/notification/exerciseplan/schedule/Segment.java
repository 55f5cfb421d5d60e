package org.hiptriage.notification.exerciseplan.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A phase on the calendar, or the part of one that is done.
 *
 * @param phase its code
 * @param anchor the day from which its weeks are counted, so that a part keeps the rhythm of the whole
 * @param from its first day
 * @param to the day after its last
 * @param sessionsPerWeek 1 to 7
 * @param minutes how long a session takes, in minutes
 * @param exercises codes, in the order of a session
 */
public record Segment(
        String phase,
        LocalDate anchor,
        LocalDate from,
        LocalDate to,
        int sessionsPerWeek,
        int minutes,
        List<String> exercises) {
    private static final int DAYS = 7;

    public Segment {
        exercises = List.copyOf(exercises);
    }

    /** A phase from its beginning. */
    public static Segment of(PhaseOption phase, LocalDate from, LocalDate to) {
        return new Segment(phase.code(), from, from, to, phase.sessionsPerWeek(), phase.minutes(), phase.exercises());
    }

    /** The dates of its sessions, spread over each week as evenly as days allow. */
    public Stream<LocalDate> dates() {
        return from.datesUntil(to).filter(this::hasSession);
    }

    private boolean hasSession(LocalDate date) {
        long day = Math.floorMod(ChronoUnit.DAYS.between(anchor, date), (long) DAYS);
        return IntStream.range(0, sessionsPerWeek).anyMatch(session -> session * DAYS / sessionsPerWeek == day);
    }

    /** What of it lies before a day; empty where nothing does. */
    public Optional<Segment> before(LocalDate day) {
        return with(from, to.isBefore(day) ? to : day);
    }

    /** What of it lies on a day or after it; empty where nothing does. */
    public Optional<Segment> since(LocalDate day) {
        return with(from.isAfter(day) ? from : day, to);
    }

    /** The same, so many days later. */
    public Segment later(long days) {
        return new Segment(
                phase,
                anchor.plusDays(days),
                from.plusDays(days),
                to.plusDays(days),
                sessionsPerWeek,
                minutes,
                exercises);
    }

    /** The same, with another last day. */
    public Segment until(LocalDate newTo) {
        return new Segment(phase, anchor, from, newTo, sessionsPerWeek, minutes, exercises);
    }

    /** The same time, with what may be done in it now. */
    public Segment doing(PhaseOption option) {
        return new Segment(phase, anchor, from, to, sessionsPerWeek, option.minutes(), option.exercises());
    }

    /** Whether the other follows it without a gap and is the same phase. */
    public boolean goesOnIn(Segment next) {
        return phase.equals(next.phase) && to.equals(next.from);
    }

    private Optional<Segment> with(LocalDate newFrom, LocalDate newTo) {
        return newFrom.isBefore(newTo)
                ? Optional.of(new Segment(phase, anchor, newFrom, newTo, sessionsPerWeek, minutes, exercises))
                : Optional.empty();
    }
}
