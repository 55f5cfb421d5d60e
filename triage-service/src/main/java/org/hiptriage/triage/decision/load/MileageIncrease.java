package org.hiptriage.triage.decision.load;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.knowledge.Knowledge;

/**
 * Derives a sudden increase in distance from a spike that lies before the pain.
 *
 * @param spikes how spikes are found
 * @param beforePainDays a spike counts from so many of the runner's days before the pain up to the day on which it began
 */
record MileageIncrease(Spikes spikes, long beforePainDays) {

    static final String FINDING = "risk.mileage-increase";

    static Optional<MileageIncrease> of(Knowledge knowledge) {
        return Spikes.of(knowledge)
                .flatMap(spikes -> knowledge
                        .values("spikeBeforePain")
                        .map(values -> new MileageIncrease(spikes, Math.round(values.get(0)))));
    }

    /**
     * What the runs up to a moment show of pain that began on the runner's date.
     *
     * @param counted the sessions that count
     * @param keptFrom from when on all are known
     */
    Optional<Derived> before(LocalDate pain, List<Run> counted, Instant keptFrom, Instant until) {
        List<Spike> all = spikes.in(counted, keptFrom, until);
        return all.isEmpty() ? Optional.empty() : before(pain, all);
    }

    private Optional<Derived> before(LocalDate pain, List<Spike> all) {
        List<Spike> counting = all.stream()
                .filter(spike -> !spike.on().isAfter(pain))
                .filter(spike -> !spike.on().isBefore(pain.minusDays(beforePainDays)))
                .sorted(Spike.GREATEST_FIRST)
                .toList();
        return counting.stream()
                .findFirst()
                .map(greatest -> new Derived(FINDING, words(greatest) + Words.andOthers(counting.size() - 1, "run")));
    }

    private String words(Spike spike) {
        return Words.kilometers(spike.distanceMeters()) + " on " + spike.on() + " against a longest run of "
                + Words.kilometers(spike.longestBeforeMeters()) + " in the " + spikes.windowDays() + " days before";
    }
}
