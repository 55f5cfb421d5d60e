package org.hiptriage.replay.shadow.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Differences, counted by what is behind them and how they differ, each with some of the answers that they were decided on.
 * Bounded: of the answers only so many are kept, of missed emergencies more than of the rest. For one thread.
 */
public final class Tally {
    private static final int MOST_OF_ONE = 25;
    private static final int MOST_OF_ALL = 4_000;

    /** Differences of one kind with one cause. */
    public static final class Bucket {
        private final Map<Answers, Long> answers = new LinkedHashMap<>();
        private long count;

        /** How many results differ so. */
        public long count() {
            return count;
        }

        /** Some of the answers, and how many results were decided on just these; the most frequent first. */
        public List<Map.Entry<Answers, Long>> answers() {
            return answers.entrySet().stream()
                    .sorted(Map.Entry.<Answers, Long>comparingByValue(Comparator.reverseOrder()))
                    .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    private final Map<String, Map<Shift, Bucket>> byCause = new TreeMap<>();
    private final Map<String, Map<String, Long>> levels = new TreeMap<>();
    private long results;
    private long changed;
    private int kept;

    /** A result, whether it differs or not. */
    public void result(Verdict before, Verdict after) {
        results++;
        levels.computeIfAbsent(before.levelName(), level -> new TreeMap<>()).merge(after.levelName(), 1L, Long::sum);
    }

    /**
     * A difference.
     *
     * @param cause the rules behind it
     * @param answers what it was decided on
     */
    public void difference(String cause, Shift shift, Answers answers) {
        changed++;
        Bucket bucket = bucket(cause, shift);
        bucket.count++;
        keep(bucket, shift, answers, 1);
    }

    /** What was counted elsewhere. */
    public void add(Tally other) {
        results += other.results;
        changed += other.changed;
        other.levels.forEach((before, counts) -> counts.forEach((after, count) ->
                levels.computeIfAbsent(before, level -> new TreeMap<>()).merge(after, count, Long::sum)));
        other.byCause.forEach((cause, shifts) -> shifts.forEach((shift, theirs) -> {
            Bucket bucket = bucket(cause, shift);
            bucket.count += theirs.count;
            theirs.answers.forEach((answers, count) -> keep(bucket, shift, answers, count));
        }));
    }

    private Bucket bucket(String cause, Shift shift) {
        return byCause.computeIfAbsent(cause, name -> new TreeMap<>()).computeIfAbsent(shift, kind -> new Bucket());
    }

    private void keep(Bucket bucket, Shift shift, Answers answers, long count) {
        boolean grave = shift.severity() == Severity.MISSED_EMERGENCY;
        boolean known = bucket.answers.containsKey(answers);
        if (known || (bucket.answers.size() < (grave ? 4 : 1) * MOST_OF_ONE && (grave || kept < MOST_OF_ALL))) {
            kept += known ? 0 : 1;
            bucket.answers.merge(answers, count, Long::sum);
        }
    }

    /** How many results were compared. */
    public long results() {
        return results;
    }

    /** How many of them differ. */
    public long changed() {
        return changed;
    }

    /** How many differ in this way. */
    public long count(Severity severity) {
        return bySeverity().getOrDefault(severity, 0L);
    }

    /** How many results had a level in force and another, or the same, with the candidate. */
    public long count(String before, String after) {
        return levels.getOrDefault(before, Map.of()).getOrDefault(after, 0L);
    }

    /** By the rules behind them, the gravest and then the most frequent first. */
    public List<Map.Entry<String, Map<Shift, Bucket>>> causes() {
        return byCause.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Map<Shift, Bucket>> entry) -> gravest(entry.getValue()))
                        .thenComparing(entry -> -total(entry.getValue())))
                .toList();
    }

    /** How many differences there are. */
    public static long total(Map<Shift, Bucket> shifts) {
        return shifts.values().stream().mapToLong(Bucket::count).sum();
    }

    private Map<Severity, Long> bySeverity() {
        return byCause.values().stream()
                .flatMap(shifts -> new ArrayList<>(shifts.entrySet()).stream())
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().severity(),
                        () -> new EnumMap<>(Severity.class),
                        Collectors.summingLong(entry -> entry.getValue().count())));
    }

    private static Severity gravest(Map<Shift, Bucket> shifts) {
        return shifts.keySet().stream()
                .map(Shift::severity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.OTHER_CAUSE);
    }
}
