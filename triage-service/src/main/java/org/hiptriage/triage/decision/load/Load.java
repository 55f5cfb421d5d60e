package org.hiptriage.triage.decision.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.run.Run;
import org.hiptriage.triage.history.run.RunLog;
import org.hiptriage.triage.knowledge.Knowledge;

/** What recorded runs show, by the parameters of the packs in force; what those do not name is not derived. */
public final class Load {
    /** Codes of all findings that it can derive. */
    public static final List<String> FINDINGS = List.of(MileageIncrease.FINDING, Downhill.FINDING, WornShoes.FINDING);

    private final Optional<Spikes> spikes;
    private final Optional<MileageIncrease> mileageIncrease;
    private final Optional<Downhill> downhill;
    private final Optional<WornShoes> wornShoes;
    private final Optional<LoadWarning> warning;

    /** By these packs. */
    public Load(Knowledge knowledge) {
        this.spikes = Spikes.of(knowledge);
        this.mileageIncrease = MileageIncrease.of(knowledge);
        this.downhill = Downhill.of(knowledge);
        this.wornShoes = WornShoes.of(knowledge);
        this.warning = LoadWarning.of(knowledge);
    }

    /**
     * The findings that the runs show beside a report, each with its reason.
     *
     * @param painStartedOn the runner's date on which the pain began; where it is not known, the date of the report takes its place
     * @param observedAt when the report held: a run that started later explains nothing of it
     * @param zone by which moments are dates of the runner; a run's own date is by the zone in which it was run
     */
    public List<Derived> derived(RunLog runs, Optional<LocalDate> painStartedOn, Instant observedAt, ZoneId zone) {
        LocalDate pain = painStartedOn.orElseGet(() -> LocalDate.ofInstant(observedAt, zone));
        List<Run> counted = runs.counted();
        List<Derived> derived = new ArrayList<>();
        mileageIncrease
                .flatMap(rule -> rule.before(pain, counted, runs.keptFrom(), observedAt))
                .ifPresent(derived::add);
        downhill.flatMap(rule -> rule.at(observedAt, counted, runs.keptFrom())).ifPresent(derived::add);
        wornShoes
                .flatMap(rule -> rule.before(pain, runs, counted, observedAt, zone))
                .ifPresent(derived::add);
        return List.copyOf(derived);
    }

    /** The spike that a run is; empty where it is none, does not count, or too little is known before it. */
    public Optional<Spike> spikeOf(RunLog runs, UUID runId) {
        return spikes.stream()
                .flatMap(rule -> rule.in(runs, Instant.MAX).stream())
                .filter(spike -> spike.run().runId().equals(runId))
                .findFirst();
    }

    /**
     * The spike to warn of once a recording has arrived, if the runner has no complaint: that is for the caller to know. A repeat, an
     * older version, a correction of a spike and another recording of its session warn of nothing.
     *
     * @param before the runs before it arrived
     * @param after the same with it
     * @param lastWarnedStart when the run started that the runner was last warned of; empty where it was of none
     */
    public Optional<Spike> warning(RunLog before, RunLog after, Run arrived, Optional<Instant> lastWarnedStart) {
        return warning.flatMap(rule -> rule.at(before, after, arrived, lastWarnedStart));
    }
}
