package org.hiptriage.triage.stream.lifecycle;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.hiptriage.schemas.sealing.KeyStoreAwayException;
import org.hiptriage.schemas.sealing.Seal;
import org.hiptriage.triage.stream.TriageTopology;
import org.hiptriage.triage.stream.memory.SealedMemory;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** Asks the running stream's own store. */
final class StreamMemories implements RunnerMemories {
    private final Supplier<Optional<KafkaStreams>> running;
    private final Optional<Seal> seal;

    StreamMemories(Supplier<Optional<KafkaStreams>> running, Optional<Seal> seal) {
        this.running = running;
        this.seal = seal;
    }

    @Override
    public Answer of(String runnerId) {
        try {
            return running.get().map(streams -> of(streams, runnerId)).orElseGet(NotNow::new);
        } catch (InvalidStateStoreException | IllegalStateException | KeyStoreAwayException e) {
            // Partitions are on the move, or the stream ended in between; or the keys are away.
            return new NotNow();
        }
    }

    private Answer of(KafkaStreams streams, String runnerId) {
        KeyQueryMetadata place = streams.queryMetadataForKey(TriageTopology.HISTORY, runnerId, new StringSerializer());
        if (place.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
            return new NotNow();
        }
        if (!isHere(streams, place.partition())) {
            return new Elsewhere(address(place.activeHost()));
        }
        ReadOnlyKeyValueStore<String, RunnerHistory> store = streams.store(StoreQueryParameters.fromNameAndType(
                        TriageTopology.HISTORY, QueryableStoreTypes.<String, RunnerHistory>keyValueStore())
                .withPartition(place.partition()));
        return new Here(Optional.ofNullable(store.get(runnerId)).map(kept -> SealedMemory.open(kept, seal)));
    }

    private static boolean isHere(KafkaStreams streams, int partition) {
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .anyMatch(task -> task.taskId().partition() == partition);
    }

    private static Optional<URI> address(HostInfo host) {
        return Optional.of(host)
                .filter(known -> known.port() > 0)
                .map(known -> URI.create("http://" + known.host() + ":" + known.port()));
    }
}
