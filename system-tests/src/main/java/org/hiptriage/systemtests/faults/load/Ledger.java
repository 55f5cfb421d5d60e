package org.hiptriage.systemtests.faults.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What was sent, and which of it was acknowledged: written while it happens, by the sender alone. */
public final class Ledger {
    /**
     * A record that nobody can use, and where the broker put it.
     *
     * @param hex its bytes
     */
    public record Poison(String kind, String topic, int partition, long offset, String hex) {}

    /** A check-in. */
    public record CheckIn(UUID id, String runnerId) {}

    /** A run, by what a sender knows of it. */
    public record Run(String runnerId, Instant startedAt) {}

    private final Map<UUID, Assessment> sent = new ConcurrentHashMap<>();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<UUID> contradicted = ConcurrentHashMap.newKeySet();
    private final Map<UUID, CheckIn> checkInsSent = new ConcurrentHashMap<>();
    private final Set<UUID> checkInsAcknowledged = ConcurrentHashMap.newKeySet();
    private final Set<Run> runsSent = ConcurrentHashMap.newKeySet();
    private final Set<Run> runsAcknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> poured = ConcurrentHashMap.newKeySet();
    private final List<Poison> poison = Collections.synchronizedList(new ArrayList<>());

    /** Before the first attempt. */
    public void sending(Assessment assessment) {
        sent.put(assessment.id(), assessment);
    }

    /** When somebody said that it is stored. */
    public void acknowledged(Assessment assessment) {
        acknowledged.add(assessment.id());
    }

    /** When another report under its id was stored as well. */
    public void contradicted(Assessment assessment) {
        contradicted.add(assessment.id());
    }

    /** Before the first attempt. */
    public void sending(CheckIn checkIn) {
        checkInsSent.put(checkIn.id(), checkIn);
    }

    /** When somebody said that it is stored. */
    public void acknowledged(CheckIn checkIn) {
        checkInsAcknowledged.add(checkIn.id());
    }

    /** Before the first attempt. */
    public void sending(Collection<Run> runs) {
        runsSent.addAll(runs);
    }

    /** When somebody said that all of them are stored. */
    public void acknowledged(Collection<Run> runs) {
        runsAcknowledged.addAll(runs);
    }

    /** When the broker said that it has it. */
    public void poisoned(Poison record) {
        poured.add(record.hex());
        poison.add(record);
    }

    /** Before it is sent: what is not acknowledged may be in the topic all the same. */
    public void pouring(String hex) {
        poured.add(hex);
    }

    /** Whether these bytes were sent as poison, acknowledged or not. */
    public boolean wasPoured(String hex) {
        return poured.contains(hex);
    }

    /** Every assessment that was ever sent, by its id. */
    public Map<UUID, Assessment> assessments() {
        return Map.copyOf(sent);
    }

    /** Those of which somebody said that they are stored. */
    public Set<UUID> acknowledgedAssessments() {
        return Set.copyOf(acknowledged);
    }

    /** Those under whose id something else was stored as well. */
    public Set<UUID> contradictedAssessments() {
        return Set.copyOf(contradicted);
    }

    /** Every check-in that was ever sent, by its id. */
    public Map<UUID, CheckIn> checkIns() {
        return Map.copyOf(checkInsSent);
    }

    /** Those of which somebody said that they are stored. */
    public Set<UUID> acknowledgedCheckIns() {
        return Set.copyOf(checkInsAcknowledged);
    }

    /** Every run that was ever sent. */
    public Set<Run> runs() {
        return Set.copyOf(runsSent);
    }

    /** Those of which somebody said that they are stored. */
    public Set<Run> acknowledgedRuns() {
        return Set.copyOf(runsAcknowledged);
    }

    /** What nobody can use. */
    public List<Poison> poison() {
        synchronized (poison) {
            return List.copyOf(poison);
        }
    }
}
