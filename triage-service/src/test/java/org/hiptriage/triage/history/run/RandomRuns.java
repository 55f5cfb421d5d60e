package org.hiptriage.triage.history.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hiptriage.triage.RunBuilder;

/**
 * The recordings of one runner at random, the same ones in each build: sessions that one or more devices record or a person types in,
 * corrected in all that can be corrected, deleted, and told of more than once.
 */
public final class RandomRuns {

    public static final Instant BEGIN = Instant.parse("2023-11-20T00:00:00Z");

    private final Random random;
    private final List<Run> runs = new ArrayList<>();

    private RandomRuns(Random random) {
        this.random = random;
    }

    /** Gives the recordings of so many days, in no order, with a source of further choices; a failure names the seed. */
    public static void forEach(int seeds, int days, BiConsumer<List<Run>, Random> check) {
        forEach(seeds, days, Duration.ofDays(1), check);
    }

    /** The same of so many spans of time, of which two in three have a session. */
    static void forEach(int seeds, int spans, Duration span, BiConsumer<List<Run>, Random> check) {
        for (int seed = 0; seed < seeds; seed++) {
            Random random = new Random(seed);
            try {
                check.accept(of(random, spans, span), random);
            } catch (AssertionError failed) {
                throw new AssertionError("Runs with seed " + seed + ": " + failed.getMessage(), failed);
            }
        }
    }

    private static List<Run> of(Random random, int spans, Duration span) {
        RandomRuns all = new RandomRuns(random);
        for (int i = 0; i < spans; i++) {
            if (random.nextInt(3) > 0) {
                all.session(BEGIN.plus(span.multipliedBy(i)).plusSeconds(random.nextInt((int) span.toSeconds())));
            }
        }
        return all.runs;
    }

    private void session(Instant start) {
        long seconds = 600L + random.nextInt(6_000);
        int recordings = 1 + Math.max(0, random.nextInt(5) - 2);
        for (int i = 0; i < recordings; i++) {
            versions(
                    start.plusSeconds(i == 0 ? 0 : random.nextInt(260) - 130),
                    seconds * (100 + (i == 0 ? 0 : random.nextInt(24) - 12)) / 100);
        }
    }

    private void versions(Instant start, long seconds) {
        String name = "run " + random.nextLong();
        int versions = 1 + Math.max(0, random.nextInt(6) - 3);
        for (int version = 0; version < versions; version++) {
            RunBuilder run = RunBuilder.named(name, start.toString())
                    .event("event " + version)
                    .lasting(Duration.ofSeconds(Math.max(1, seconds)))
                    .meters(100 * random.nextInt(200))
                    .receivedAt(start.plus(Duration.ofHours(8)).plusSeconds(random.nextInt(3)));
            maybe(2, run, each -> each.descent(random.nextInt(500)));
            maybe(2, run, each -> each.shoe("pair-" + random.nextInt(3)));
            maybe(
                    4,
                    run,
                    each -> each.modifiedAt(start.plusSeconds(random.nextInt(3)).toString()));
            maybe(6, run, RunBuilder::withoutDistance);
            maybe(8, run, RunBuilder::typedIn);
            maybe(8, run, RunBuilder::otherSport);
            maybe(8, run, RunBuilder::deleted);
            maybe(8, run, each -> each.startedAt(start.plusSeconds(random.nextInt(7_200))));
            Run built = run.build();
            runs.add(built);
            if (random.nextInt(4) == 0) {
                runs.add(built);
            }
        }
    }

    private void maybe(int oneOf, RunBuilder run, Consumer<RunBuilder> change) {
        if (random.nextInt(oneOf) == 0) {
            change.accept(run);
        }
    }

    /** The same recordings in another order. */
    public static List<Run> shuffled(List<Run> runs, Random random) {
        List<Run> shuffled = new ArrayList<>(runs);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** In an order in which none comes later than so long after another one that started when it did. */
    static List<Run> late(List<Run> runs, Duration most, Random random) {
        Map<Instant, List<Run>> byArrival = new TreeMap<>();
        for (Run run : shuffled(runs, random)) {
            Instant arrival = run.startedAt().plusSeconds(Math.round(most.toSeconds() * random.nextDouble()));
            byArrival.computeIfAbsent(arrival, none -> new ArrayList<>()).add(run);
        }
        return byArrival.values().stream().flatMap(List::stream).toList();
    }

    static RunLog logOf(List<Run> runs) {
        return runs.stream().reduce(RunLog.EMPTY, RunLog::with, (one, other) -> one);
    }

    /** The sessions that count, by decision 0015 word by word and without a care for time. */
    static List<Run> countedByTheBook(List<Run> recordings) {
        Map<UUID, Run> newest = new TreeMap<>();
        recordings.forEach(run -> newest.merge(run.runId(), run, RandomRuns::newer));
        List<Run> inOrder = newest.values().stream()
                .filter(run -> run.running() && !run.deleted())
                .sorted((one, other) -> one.startedAt().equals(other.startedAt())
                        ? one.runId().toString().compareTo(other.runId().toString())
                        : one.startedAt().compareTo(other.startedAt()))
                .toList();
        List<List<Run>> sessions = new ArrayList<>();
        for (Run run : inOrder) {
            Optional<List<Run>> joined = sessions.stream()
                    .filter(session -> sameSession(session.get(0), run))
                    .findFirst();
            joined.orElseGet(() -> {
                        List<Run> begun = new ArrayList<>();
                        sessions.add(begun);
                        return begun;
                    })
                    .add(run);
        }
        return sessions.stream()
                .map(RandomRuns::best)
                .sorted((one, other) -> one.startedAt().equals(other.startedAt())
                        ? one.runId().toString().compareTo(other.runId().toString())
                        : one.startedAt().compareTo(other.startedAt()))
                .toList();
    }

    private static Run newer(Run one, Run other) {
        Instant modified = one.modifiedAt().orElse(Instant.EPOCH);
        Instant otherModified = other.modifiedAt().orElse(Instant.EPOCH);
        if (!modified.equals(otherModified)) {
            return modified.isAfter(otherModified) ? one : other;
        }
        if (!one.receivedAt().equals(other.receivedAt())) {
            return one.receivedAt().isAfter(other.receivedAt()) ? one : other;
        }
        return one.eventId().toString().compareTo(other.eventId().toString()) > 0 ? one : other;
    }

    private static boolean sameSession(Run first, Run run) {
        double longer = Math.max(first.duration().toSeconds(), run.duration().toSeconds());
        return Math.abs(Duration.between(first.startedAt(), run.startedAt()).toMillis()) <= 120_000
                && Math.abs(first.duration().toSeconds() - run.duration().toSeconds()) <= longer / 10;
    }

    private static Run best(List<Run> session) {
        for (boolean manual : new boolean[] {false, true}) {
            for (boolean known : new boolean[] {true, false}) {
                for (Run run : session) {
                    if (run.manual() == manual && run.distanceMeters().isPresent() == known) {
                        return run;
                    }
                }
            }
        }
        throw new IllegalArgumentException("A session has a recording");
    }

    static double metersOf(List<Run> counted) {
        return counted.stream()
                .map(Run::distanceMeters)
                .mapToDouble(meters -> meters.orElse(0))
                .sum();
    }

    static OptionalDouble ofShoe(String shoe, List<Run> counted) {
        return OptionalDouble.of(metersOf(counted.stream()
                .filter(run -> run.shoeId().equals(Optional.of(shoe)))
                .toList()));
    }
}
