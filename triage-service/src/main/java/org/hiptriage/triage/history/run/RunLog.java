package org.hiptriage.triage.history.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The recorded runs of one runner, by the rules of docs/decisions/0015-which-recording-of-a-run-counts.md; bounded.
 *
 * <p>Kept are the recordings of the last 120 days before the newest start ever seen, at most the 400 latest of them, deleted ones and
 * other sports included: they are what keeps an older version from coming back. A session that leaves adds its distance to the
 * total of its shoes, of which the 20 used last are kept; it leaves as a whole, once no recording that may still come can be of it.
 *
 * <p>Each order of the same recordings gives the same log while none comes so late that its start has left the window, and each
 * version of a run starts within it. Beyond that there is no way to know whether a recording was counted before, so what starts
 * before the window and is not among the kept is passed over: an old run that comes late is missing in the total of its shoes, and
 * a correction or deletion no longer changes that total.
 *
 * @param keptFrom every recording received that starts at or after this instant is kept
 * @param runs the recordings kept, of each {@code runId} the version that counts, in order of start
 * @param pastShoes by shoe, what was run in the sessions that are no longer kept
 */
public record RunLog(Instant keptFrom, List<Run> runs, Map<String, ShoeTotal> pastShoes) {

    /** How long before the newest start recordings are kept. */
    public static final Duration WINDOW = Duration.ofDays(120);

    /** How many recordings are kept at most. */
    public static final int MOST_RUNS = 400;

    /** Nothing was recorded; what claims to be from before 1970 comes from a broken clock and is passed over. */
    public static final RunLog EMPTY = new RunLog(Instant.EPOCH, List.of(), Map.of());

    /** Takes recordings in any order, as they were stored. */
    public RunLog {
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort(Run.IN_ORDER);
        runs = Collections.unmodifiableList(sorted);
        pastShoes = Map.copyOf(pastShoes);
    }

    /** This log with one more recording; the same object where it changes nothing, as a repeat or an older version does. */
    public RunLog with(Run run) {
        Instant from = later(keptFrom, run.startedAt().minus(WINDOW));
        int known = indexOf(run.runId());
        boolean news = known < 0 ? !run.startedAt().isBefore(keptFrom) : run.isNewerThan(runs.get(known));
        if (!news) {
            return from.equals(keptFrom) ? this : new RunLog(from, runs, pastShoes).trimmed();
        }
        List<Run> changed = new ArrayList<>(runs);
        if (known >= 0) {
            changed.remove(known);
        }
        changed.add(run);
        return new RunLog(from, changed, pastShoes).trimmed();
    }

    /** The sessions that count as running load, each by the recording that counts, in order of start. */
    public List<Run> counted() {
        if (areSessionsOfOne()) {
            return runs;
        }
        List<Run> counted = new ArrayList<>();
        Session.of(runs).forEach(session -> counted.add(session.counted()));
        counted.sort(Run.IN_ORDER);
        return Collections.unmodifiableList(counted);
    }

    /** Whether all are running load and none is near enough to another to be of its session: then each counts, and nothing is to be found out. */
    private boolean areSessionsOfOne() {
        for (int i = 0; i < runs.size(); i++) {
            if (!runs.get(i).isLoad()
                    || (i > 0 && runs.get(i).millisFrom(runs.get(i - 1)) <= Run.SAME_START.toMillis())) {
                return false;
            }
        }
        return true;
    }

    /**
     * What was run in each pair of shoes up to a moment.
     *
     * @param at sessions that started later do not count; where it lies before the window, what has left the window does not either
     */
    public Map<String, ShoeTotal> shoesAt(Instant at) {
        Map<String, ShoeTotal> shoes = new HashMap<>(pastShoes);
        shoes.values().removeIf(past -> past.lastRunAt().isAfter(at));
        counted().stream().filter(run -> !run.startedAt().isAfter(at)).forEach(run -> Shoes.add(run, shoes));
        return shoes;
    }

    private int indexOf(UUID runId) {
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (runs.get(i).runId().equals(runId)) {
                return i;
            }
        }
        return -1;
    }

    private RunLog trimmed() {
        int tooMany = runs.size() - MOST_RUNS;
        Instant from = tooMany > 0
                ? later(
                        keptFrom,
                        runs.get(tooMany - 1).startedAt().plus(Run.SAME_START).plusMillis(1))
                : keptFrom;
        if (runs.isEmpty() || !hasLeft(runs.get(0), from)) {
            return this;
        }
        Set<UUID> staying = new HashSet<>();
        Map<String, ShoeTotal> past = new HashMap<>(pastShoes);
        for (Session session : Session.of(runs)) {
            if (hasLeft(session.first(), from)) {
                Shoes.add(session.counted(), past);
            } else {
                session.recordings().forEach(run -> staying.add(run.runId()));
            }
        }
        List<Run> kept = runs.stream()
                .filter(run -> run.isLoad() ? staying.contains(run.runId()) : !hasLeft(run, from))
                .toList();
        return new RunLog(from, kept, Shoes.usedLast(past));
    }

    /** Whether no recording that starts at or after that instant can be of the session that begins with this one. */
    private static boolean hasLeft(Run first, Instant from) {
        return first.startedAt().plus(Run.SAME_START).isBefore(from);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
