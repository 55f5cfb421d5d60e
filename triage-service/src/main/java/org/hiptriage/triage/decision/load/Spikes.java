package org.hiptriage.triage.decision.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.knowledge.Knowledge;

/**
 * Finds single runs that are much longer than the longest one before (Frandsen 2025). Runs whose distance is not known take no part:
 * they are no spike, hide none and are not among the runs that it needs.
 *
 * @param percent a run longer than this share of the longest one is a spike
 * @param windowDays where the longest one is looked for: so many times 24 hours before the start, both ends included
 * @param needsRuns with fewer runs than this in the window nothing is usual yet
 */
record Spikes(double percent, long windowDays, double needsRuns) {

    private static final long SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

    static Optional<Spikes> of(Knowledge knowledge) {
        return knowledge
                .values("spike", "spikeWindow", "spikeNeedsRuns")
                .map(values -> new Spikes(values.get(0), Math.round(values.get(1)), values.get(2)));
    }

    /** All spikes among the sessions that count and started by a moment, in order of start. */
    List<Spike> in(RunLog log, Instant until) {
        return in(log.counted(), log.keptFrom(), until);
    }

    /** The same of the sessions that count in a log. */
    List<Spike> in(List<Run> counted, Instant keptFrom, Instant until) {
        List<Run> runs = known(counted, until);
        List<Spike> spikes = new ArrayList<>();
        // The runs of the window that no later one of it exceeds, by their place: the first is the longest, found
        // without a search.
        var longest = new int[runs.size()];
        int first = 0;
        int end = 0;
        int from = 0;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            Instant windowStart = run.startedAt().minusSeconds(windowDays * SECONDS_OF_A_DAY);
            while (runs.get(from).startedAt().isBefore(windowStart)) {
                from++;
            }
            while (first < end && longest[first] < from) {
                first++;
            }
            // Where the window reaches behind what is kept, the longest run may be one that is not.
            if (i - from >= needsRuns && i > from && !windowStart.isBefore(keptFrom)) {
                against(runs.get(longest[first]), run).ifPresent(spikes::add);
            }
            while (first < end && meters(runs.get(longest[end - 1])) <= meters(run)) {
                end--;
            }
            longest[end++] = i;
        }
        return spikes;
    }

    private static List<Run> known(List<Run> counted, Instant until) {
        List<Run> known = new ArrayList<>(counted.size());
        for (Run run : counted) {
            if (run.knownMeters().isPresent() && !run.startedAt().isAfter(until)) {
                known.add(run);
            }
        }
        return known;
    }

    private Optional<Spike> against(Run longest, Run run) {
        return meters(run) * 100 > percent * meters(longest)
                ? Optional.of(new Spike(run, meters(run), meters(longest), longest.startedOn()))
                : Optional.empty();
    }

    private static double meters(Run run) {
        return run.knownMeters().orElseThrow();
    }
}
