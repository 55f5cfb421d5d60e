package org.hiptriage.notification.runs.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Single runs that are much longer than the longest one before (Frandsen 2025, doi 10.1136/bjsports-2024-109380). Runs whose
 * distance is not known take no part: they are no spike, hide none and are not among the runs that it needs.
 *
 * @param percent a run longer than this share of the longest one is a spike, above 100
 * @param window how long before a run, to the instant, the longest one is looked for
 * @param needsRuns with fewer runs than this in the window nothing is usual yet, 1 or more
 */
public record SpikeRule(int percent, Duration window, int needsRuns) {
    /** Refuses what would make no sense. */
    public SpikeRule {
        if (percent <= 100) {
            throw new IllegalArgumentException("percent must be above 100");
        }
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("window must be above zero");
        }
        if (needsRuns < 1) {
            throw new IllegalArgumentException("needsRuns must be 1 or more");
        }
    }

    /** The spikes by the id of the run, among sessions in order. */
    public Map<UUID, Spike> in(List<Session> sessions) {
        List<Recording> runs = sessions.stream()
                .map(Session::counted)
                .filter(run -> run.loadMeters().isPresent())
                .toList();
        Map<UUID, Spike> spikes = new HashMap<>();
        // The runs of the window that no later one of it exceeds: the first is the longest, found without a search.
        Deque<Recording> longest = new ArrayDeque<>();
        int from = 0;
        for (int i = 0; i < runs.size(); i++) {
            Recording run = runs.get(i);
            Instant windowStart = run.startedAt().minus(window);
            while (runs.get(from).startedAt().isBefore(windowStart)) {
                from++;
            }
            while (!longest.isEmpty() && longest.getFirst().startedAt().isBefore(windowStart)) {
                longest.removeFirst();
            }
            if (i - from >= needsRuns && isSpike(run, longest.getFirst())) {
                spikes.put(
                        run.runId(),
                        new Spike(meters(longest.getFirst()), longest.getFirst().localDate()));
            }
            while (!longest.isEmpty() && meters(longest.getLast()) <= meters(run)) {
                longest.removeLast();
            }
            longest.addLast(run);
        }
        return spikes;
    }

    private boolean isSpike(Recording run, Recording longestBefore) {
        return meters(run) * 100 > percent * meters(longestBefore);
    }

    private static double meters(Recording run) {
        return run.loadMeters().orElseThrow();
    }
}
