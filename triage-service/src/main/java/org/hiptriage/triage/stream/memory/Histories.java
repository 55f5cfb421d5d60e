package org.hiptriage.triage.stream.memory;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.hiptriage.schemas.sealing.Seal;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** What is remembered of runners, sealed in the store and in its changelog where health data is. */
public final class Histories {
    private final KeyValueStore<String, RunnerHistory> store;
    private final Optional<Seal> seal;

    /** In this store. */
    public Histories(KeyValueStore<String, RunnerHistory> store, Optional<Seal> seal) {
        this.store = store;
        this.seal = seal;
    }

    /** What is remembered of this runner. */
    public Optional<RunnerHistory> of(String runnerId) {
        return Optional.ofNullable(store.get(runnerId)).map(kept -> SealedMemory.open(kept, seal));
    }

    /** Up to when what was received of this runner is forgotten; needs no key. */
    public Optional<Instant> erasedAt(String runnerId) {
        return Optional.ofNullable(store.get(runnerId)).map(RunnerHistory::getErasedAt);
    }

    /** From now on this is remembered of the runner. */
    public void put(String runnerId, RunnerHistory history) {
        store.put(
                runnerId,
                seal.map(used -> SealedMemory.close(runnerId, history, used)).orElse(history));
    }

    /** The keys of this runner are of no more use. */
    public void letGo(String runnerId) {
        seal.ifPresent(used -> used.forget(runnerId));
    }
}
