package org.hiptriage.localstack.demo.population;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Runners who train, hurt and report. The same seed gives the same runners, runs and answers on the same days, so what is
 * sent again on the same data is a repeat.
 */
public final class Population {
    private static final int HISTORY_WEEKS = 12;
    private static final int LAST_WEEKS = 3;
    private static final int ONE_IN_SO_MANY_REPORTS_NOW = 3;

    private final List<Runner> runners;
    private final Random random;
    private final Supplier<OffsetDateTime> clock;
    private final Queue<Message> due = new ArrayDeque<>();
    private final LocalDate begin;
    private LocalDate nextDay;
    private long asked;

    /**
     * A population at the end of the last twelve weeks.
     *
     * @param clock what time it is
     */
    public Population(int size, long seed, Supplier<OffsetDateTime> clock) {
        this.random = new Random(seed);
        this.clock = clock;
        this.runners = IntStream.rangeClosed(1, size)
                .mapToObj(number -> Runner.random(seed, number))
                .toList();
        LocalDate today = clock.get().atZoneSameInstant(Week.ZONE).toLocalDate();
        this.begin = today.minusWeeks(HISTORY_WEEKS);
        this.nextDay = today.minusWeeks(LAST_WEEKS);
    }

    /** The runs of the weeks before the last three, as each runner's watch would send them when it is first connected. */
    public Iterator<List<String>> history() {
        Instant from = midnight(begin);
        Instant until = midnight(nextDay);
        return runners.stream()
                .map(runner -> Story.messages(runner, from, until).stream()
                        .filter(message -> message.kind() == Message.Kind.RUNS)
                        .flatMap(message -> message.contents().stream())
                        .toList())
                .iterator();
    }

    /**
     * What is sent next: the last three weeks as fast as they are asked for, then what the day brings. In between, and where
     * nothing is due, somebody tells how the hip is now.
     */
    public Message next() {
        OffsetDateTime now = clock.get();
        if (++asked % ONE_IN_SO_MANY_REPORTS_NOW == 0) {
            return report(now);
        }
        tellUntil(now.atZoneSameInstant(Week.ZONE).toLocalDate());
        boolean isDue = Optional.ofNullable(due.peek())
                .filter(message -> !message.dueAt().isAfter(now.toInstant()))
                .isPresent();
        return isDue ? due.remove() : report(now);
    }

    /** A day at a time, so that a large population is never held as a whole. */
    private void tellUntil(LocalDate today) {
        while (due.isEmpty() && !nextDay.isAfter(today)) {
            Instant from = midnight(nextDay);
            nextDay = nextDay.plusDays(1);
            Instant until = midnight(nextDay);
            runners.stream()
                    .flatMap(runner -> Story.messages(runner, from, until).stream())
                    .sorted(Comparator.comparing(Message::dueAt))
                    .forEach(due::add);
        }
    }

    /** It has no id: who reports twice has two results. */
    private Message report(OffsetDateTime now) {
        Runner runner = runners.get(random.nextInt(runners.size()));
        String assessment = Answers.assessment(runner, now, Optional.empty(), "", random);
        return new Message(now.toInstant(), Message.Kind.ASSESSMENT, List.of(assessment));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Week.ZONE).toInstant();
    }
}
