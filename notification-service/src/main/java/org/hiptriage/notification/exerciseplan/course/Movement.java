package org.hiptriage.notification.exerciseplan.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.notification.exerciseplan.course.Progress.Decision;
import org.hiptriage.notification.exerciseplan.schedule.PhaseOption;
import org.hiptriage.notification.exerciseplan.schedule.Segment;
import org.hiptriage.notification.exerciseplan.schedule.Segments;

/**
 * How a check-in moves a schedule. Nothing that lies on the day of the check-in or before is changed.
 *
 * @param options the programme's phases in order, with what may be done with this pain score
 * @param painScore as the check-in says it, 0 to 10
 * @param today the runner's date of the check-in
 */
record Movement(List<PhaseOption> options, int painScore, LocalDate today) {
    private static final int WEEK = 7;

    /** The schedule from then on; empty where no phase may be done with this pain score. */
    Optional<Moved> of(List<Segment> segments, Progress before) {
        LocalDate day = before.since().isAfter(today) ? before.since() : today;
        int last = Math.max(
                0, (int) segments.stream().filter(s -> !s.from().isAfter(day)).count() - 1);
        String phase = segments.get(last).phase();
        List<Segment> run = run(segments, last);
        int place = place(phase);
        if (place >= 0 && !options.get(place).allows(score())) {
            return easesBack(segments, place);
        }
        if (place < 0) {
            return Optional.of(new Moved(
                    segments, new Progress(Decision.GOES_ON, phase, run.get(0).from())));
        }
        LocalDate end = run.get(run.size() - 1).to();
        Optional<PhaseOption> next = options.stream().skip(place + 1L).findFirst();
        if (next.isEmpty()) {
            return Optional.of(goesOn(segments, run, place, before, List.of()));
        }
        if (next.get().allows(score())) {
            return Optional.of(
                    end.isAfter(tomorrow())
                            ? goesOn(segments, run, place, before, following(place, end))
                            : movesOn(segments, following(place, end)));
        }
        return Optional.of(
                end.isBefore(tomorrow().plusDays(WEEK))
                        ? stays(segments, run, place)
                        : goesOn(segments, run, place, before, List.of()));
    }

    private Optional<Moved> easesBack(List<Segment> segments, int place) {
        return options.stream()
                .limit(place)
                .filter(option -> option.allows(score()))
                .reduce((earlier, later) -> later)
                .map(option -> {
                    var eased = Segment.of(option, tomorrow(), tomorrow().plusWeeks(option.weeks()));
                    return moved(segments, List.of(eased), Decision.EASES_BACK, tomorrow());
                });
    }

    private Moved movesOn(List<Segment> segments, List<Segment> following) {
        return moved(segments, following, Decision.MOVES_ON, following.get(0).from());
    }

    /** As scheduled, with the later phases that this pain score allows, and without those it does not. */
    private Moved goesOn(
            List<Segment> segments, List<Segment> run, int place, Progress before, List<Segment> following) {
        return moved(
                segments,
                Stream.concat(ahead(run, place), following.stream()).toList(),
                goingOn(place, before),
                run.get(0).from());
    }

    private Decision goingOn(int place, Progress before) {
        if (before.decision() == Decision.STARTED && before.since().isAfter(today)) {
            return Decision.STARTED;
        }
        int known = place(before.phase());
        return known >= 0 && place > known ? Decision.MOVES_ON : Decision.GOES_ON;
    }

    private Moved stays(List<Segment> segments, List<Segment> run, int place) {
        Segment last = run.get(run.size() - 1);
        LocalDate atLeast = tomorrow().plusDays(WEEK);
        if (last.to().isBefore(tomorrow())) {
            var again = Segment.of(options.get(place), tomorrow(), atLeast);
            return moved(segments, List.of(again), Decision.STAYS, tomorrow());
        }
        LocalDate to = last.to();
        while (to.isBefore(atLeast)) {
            to = to.plusDays(WEEK);
        }
        List<Segment> longer = Stream.concat(run.stream().limit(run.size() - 1L), Stream.of(last.until(to)))
                .toList();
        return moved(
                segments,
                ahead(longer, place).toList(),
                Decision.STAYS,
                run.get(0).from());
    }

    private Moved moved(List<Segment> segments, List<Segment> ahead, Decision decision, LocalDate since) {
        List<Segment> all = Stream.concat(
                        segments.stream().flatMap(segment -> segment.before(tomorrow()).stream()), ahead.stream())
                .toList();
        Segment current = ahead.isEmpty() ? all.get(all.size() - 1) : ahead.get(0);
        return new Moved(Segments.joined(all), new Progress(decision, current.phase(), since));
    }

    /** What is ahead of the phase that is on, with what may be done in it now. */
    private Stream<Segment> ahead(List<Segment> run, int place) {
        return run.stream()
                .flatMap(segment -> segment.since(tomorrow()).stream())
                .map(segment -> place < 0 ? segment : segment.doing(options.get(place)));
    }

    /** The phases after the one that ends on a day, in their order and distance, but none before tomorrow. */
    private List<Segment> following(int place, LocalDate end) {
        List<PhaseOption> after = options.subList(place + 1, options.size());
        LocalDate begins =
                end.plusWeeks(after.get(0).fromWeek() - options.get(place).toWeek() - 1L);
        return Segments.laid(
                after,
                begins.isBefore(tomorrow()) ? tomorrow() : begins,
                after.get(0).fromWeek() - 1,
                score());
    }

    private static List<Segment> run(List<Segment> segments, int last) {
        int first = last;
        while (first > 0 && segments.get(first - 1).goesOnIn(segments.get(first))) {
            first--;
        }
        int end = last;
        while (end + 1 < segments.size() && segments.get(end).goesOnIn(segments.get(end + 1))) {
            end++;
        }
        return segments.subList(first, end + 1);
    }

    private int place(String phase) {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).code().equals(phase))
                .findFirst()
                .orElse(-1);
    }

    private OptionalInt score() {
        return OptionalInt.of(painScore);
    }

    private LocalDate tomorrow() {
        return today.plusDays(1);
    }
}
