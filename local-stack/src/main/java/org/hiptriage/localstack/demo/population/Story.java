package org.hiptriage.localstack.demo.population;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that one runner sends, told for any stretch of time; a day is the same whichever stretch it is told in. */
final class Story {
    /** A late watch sends a week after, and corrects two days later. */
    private static final int LATEST_UPLOAD_DAYS = 16;

    private Story() {}

    /** The messages that are due from the first of these moments and before the second, in order. */
    static List<Message> messages(Runner runner, Instant from, Instant until) {
        LocalDate last = until.atZone(Week.ZONE).toLocalDate();
        LocalDate first = from.atZone(Week.ZONE).toLocalDate().minusDays(LATEST_UPLOAD_DAYS);
        List<Bout> bouts = bouts(runner, first, last);
        List<Run> runs = new ArrayList<>();
        for (LocalDate monday = Week.mondayOf(first); !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            runs.addAll(Week.runs(runner, monday));
        }
        runs.removeIf(run ->
                bouts.stream().anyMatch(bout -> bout.isRest(run.startedAt().toLocalDate())));
        Predicate<Instant> isAsked = at -> !at.isBefore(from) && at.isBefore(until);
        Stream<Message> reports = bouts.stream()
                .filter(bout -> bout.mattersAfter(from.atZone(Week.ZONE).toLocalDate()))
                .flatMap(bout -> bout.reports(runner).stream())
                .filter(report -> isAsked.test(report.dueAt()));
        return Stream.concat(Uploads.of(runner, runs, isAsked).stream(), reports)
                .sorted(Comparator.comparing(Message::dueAt))
                .toList();
    }

    /** Who hurts already does not begin to. */
    private static List<Bout> bouts(Runner runner, LocalDate first, LocalDate last) {
        List<Bout> candidates = new ArrayList<>();
        LocalDate monday = Week.mondayOf(first.minusDays(3L * Bout.LONGEST_DAYS));
        for (; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            Bout.after(runner, monday).ifPresent(candidates::add);
        }
        return candidates.stream()
                .filter(bout -> candidates.stream().noneMatch(bout::beginsDuring))
                .toList();
    }
}
