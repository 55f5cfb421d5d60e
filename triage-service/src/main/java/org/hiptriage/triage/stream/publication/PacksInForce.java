package org.hiptriage.triage.stream.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hiptriage.events.RunRecorded;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.stream.event.KnownRunner;
import org.hiptriage.triage.stream.event.Triaged;
import org.hiptriage.triage.stream.event.run.RunEffect;

/**
 * Decides each report and each run by the packs that were in force when it was received: that stands in the event itself, so a restart
 * and another instance decide alike, however late. When it was observed would have a watch's late upload decided by rules of long ago.
 */
public final class PacksInForce {
    private final Clock clock;
    private volatile PublishedPacks published;
    private volatile NavigableMap<Instant, RulesInForce> rules;

    /** These, until others are taken. */
    public PacksInForce(PublishedPacks published, Clock clock) {
        this.clock = clock;
        this.published = published;
        this.rules = compiled(published, List.of());
    }

    /** What a report comes to. */
    public Triaged of(SymptomsReported report, KnownRunner known) {
        return at(report.getReceivedAt()).triage().of(report, known);
    }

    /** What a run comes to. */
    public RunEffect of(RunRecorded run, KnownRunner known) {
        return at(run.getReceivedAt()).runs().of(run, known);
    }

    /** The rules for what was received then. */
    public RulesInForce at(Instant receivedAt) {
        return rules.floorEntry(receivedAt).getValue();
    }

    /** The rules for what is received now. */
    public RulesInForce now() {
        return at(clock.instant());
    }

    /** Something that is made from the packs in force now, once for each of them. */
    public <T> Supplier<T> view(Function<KnowledgePacks, T> making) {
        return new PackView<>(() -> now().packs(), making);
    }

    /** The publications that count. */
    public PublishedPacks published() {
        return published;
    }

    /** From now on these count. One thread at a time takes. */
    public void take(PublishedPacks next) {
        rules = compiled(next, rules.values());
        published = next;
    }

    private NavigableMap<Instant, RulesInForce> compiled(PublishedPacks next, Collection<RulesInForce> known) {
        NavigableMap<Instant, RulesInForce> compiled = new TreeMap<>();
        next.inForce().forEach((from, packs) -> compiled.put(from, rulesOf(packs, known)));
        return compiled;
    }

    @SuppressWarnings("ReferenceEquality") // packs that were compiled once are one object
    private RulesInForce rulesOf(KnowledgePacks packs, Collection<RulesInForce> known) {
        return known.stream()
                .filter(rules -> rules.packs() == packs)
                .findFirst()
                .orElseGet(() -> RulesInForce.of(packs, clock));
    }
}
