package org.hiptriage.localstack.demo.population;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What is sent of a week's runs, and when: at once or on Sunday evening, by one recorder or two, sometimes twice, corrected or deleted. */
final class Uploads {
    private static final LocalTime CONNECTED = LocalTime.of(20, 30);
    private static final double TYPED_IN = 0.03;
    private static final double SENT_TWICE = 0.05;
    private static final double CORRECTED = 0.02;
    private static final double DELETED = 0.01;

    private final Runner runner;
    private final Predicate<Instant> isAsked;
    private final Map<Instant, List<String>> byTime = new TreeMap<>();

    private Uploads(Runner runner, Predicate<Instant> isAsked) {
        this.runner = runner;
        this.isAsked = isAsked;
    }

    /** The messages about these runs that are sent at the moments that are asked for, in order. */
    static List<Message> of(Runner runner, List<Run> runs, Predicate<Instant> isAsked) {
        var uploads = new Uploads(runner, isAsked);
        runs.forEach(uploads::add);
        return uploads.byTime.entrySet().stream()
                .map(upload -> new Message(upload.getKey(), Message.Kind.RUNS, List.copyOf(upload.getValue())))
                .toList();
    }

    private void add(Run run) {
        Random random = runner.chance(run.startedAt().toEpochSecond());
        Recorder recorder = random.nextDouble() < TYPED_IN ? Recorder.BY_HAND : Recorder.WATCH;
        Instant soon = run.endedAt().plusSeconds(60L + random.nextInt(1_200));
        Instant sentAt = runner.habits().syncsOnceAWeek() && recorder == Recorder.WATCH ? connectedAfter(run) : soon;
        send(sentAt, () -> recorder.json(runner, run));
        if (runner.habits().phoneToo()) {
            send(soon.plusSeconds(random.nextInt(600)), () -> Recorder.PHONE.json(runner, run));
        }
        double chance = random.nextDouble();
        Instant later = sentAt.plus(Duration.ofMinutes(30 + random.nextInt(2_000)));
        if (chance < SENT_TWICE) {
            send(later, () -> recorder.json(runner, run));
        } else if (chance < SENT_TWICE + CORRECTED) {
            send(later, () -> recorder.corrected(runner, run, later.minusSeconds(60)));
        } else if (chance < SENT_TWICE + CORRECTED + DELETED) {
            send(later, () -> recorder.deleted(runner, run, later.minusSeconds(60)));
        }
    }

    private void send(Instant at, Supplier<String> run) {
        if (isAsked.test(at)) {
            byTime.computeIfAbsent(at, none -> new ArrayList<>()).add(run.get());
        }
    }

    private static Instant connectedAfter(Run run) {
        LocalDate day = run.startedAt().toLocalDate();
        LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Instant connected = sunday.atTime(CONNECTED).atZone(Week.ZONE).toInstant();
        return connected.isAfter(run.endedAt()) ? connected : connected.plus(Duration.ofDays(7));
    }
}
