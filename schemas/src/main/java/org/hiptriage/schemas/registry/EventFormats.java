package org.hiptriage.schemas.registry;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hiptriage.events.SealedEvent;
import org.hiptriage.schemas.registry.rest.RegistryClient;
import org.hiptriage.schemas.registry.rest.RegistryUnavailableException;
import org.hiptriage.schemas.sealing.Seal;
import org.hiptriage.schemas.sealing.SealedBytes;
import org.hiptriage.schemas.sealing.SealedFormat;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The one switch of how events stand in the topics: in Avro's single-object encoding, or, where a registry is set, in Confluent wire
 * format; and where there is a seal, closed, what holds health data.
 */
public final class EventFormats implements AutoCloseable {
    private record Registry(KnownSchemas schemas, RegistryWatch watch, boolean write) {}

    private final Optional<Registry> registry;
    private final Optional<Seal> seal;

    private EventFormats(Optional<Registry> registry, Optional<Seal> seal) {
        this.registry = registry;
        this.seal = seal;
    }

    /** Without a registry and without a seal. */
    public static EventFormats singleObject() {
        return new EventFormats(Optional.empty(), Optional.empty());
    }

    /** Without a registry; health data is closed with this. */
    public static EventFormats closedWith(Seal seal) {
        return new EventFormats(Optional.empty(), Optional.of(seal));
    }

    /** As the settings say, without a seal. */
    public static EventFormats of(RegistrySettings settings, Owner us) {
        return of(settings, us, Optional.empty());
    }

    /** As the settings say; with a registry this begins to register what the service owns, and does not wait for it. */
    public static EventFormats of(RegistrySettings settings, Owner us, Optional<Seal> seal) {
        return new EventFormats(
                settings.url().map(url -> {
                    var client = new RegistryClient(url, settings.access(), settings.timeout());
                    var schemas = new KnownSchemas(client);
                    return new Registry(schemas, new RegistryWatch(client, schemas, settings, us), settings.write());
                }),
                seal);
    }

    /**
     * How the events of this topic are written and read. With a registry both may throw {@link RegistryUnavailableException}: then the
     * same may work later.
     */
    public <T extends SpecificRecord> EventFormat<T> of(Topic<T> topic) {
        return seal.filter(used -> topic.holdsHealthData())
                .<EventFormat<T>>map(used -> new SealedFormat<>(topic, used, open(topic)))
                .orElseGet(() -> open(topic));
    }

    private <T extends SpecificRecord> EventFormat<T> open(Topic<T> topic) {
        return registry.<EventFormat<T>>map(used -> {
                    var format = new RegistryFormat<>(topic, used.schemas(), used.watch());
                    return used.write() ? format : new ReadOnlyRegistryFormat<>(format, EventSerde.of(topic.value()));
                })
                .orElseGet(() -> EventSerde.of(topic.value()));
    }

    /** Whether this record can be worked on without waiting for the registry or for keys; where it cannot, they are asked meanwhile. */
    public boolean isReadableNow(ConsumerRecord<byte[], byte[]> record) {
        return isReadableNow(record.value())
                && seal.map(used -> hasKeys(used, record)).orElse(true);
    }

    private static boolean hasKeys(Seal seal, ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] value = record.value();
        byte @Nullable [] key = record.key();
        if (value != null && SealedBytes.isIn(value)) {
            return closedIn(value)
                    .map(closed -> seal.isReadyFor(closed.getRunnerId(), Optional.of(closed)))
                    .orElse(true);
        }
        return key == null || seal.isReadyFor(new String(key, StandardCharsets.UTF_8), Optional.empty());
    }

    private static Optional<SealedEvent> closedIn(byte[] value) {
        try {
            return Optional.of(SealedBytes.read(value));
        } catch (UnreadableEventException e) {
            // Whoever reads it says so.
            return Optional.empty();
        }
    }

    /** Whether reading this value would not have to wait for the registry; where it would, the registry is asked meanwhile. */
    public boolean isReadableNow(byte @Nullable [] value) {
        if (registry.isEmpty() || value == null || !RegistryFormat.isIn(value)) {
            return true;
        }
        int id = RegistryFormat.idIn(value);
        boolean settled = registry.get().schemas().isSettled(id);
        if (!settled) {
            registry.get().watch().ask(id);
        }
        return settled;
    }

    /** Whether there is anything that a record may have to wait for. */
    public boolean mayHaveToWait() {
        return registry.isPresent() || seal.isPresent();
    }

    /** With what health data is closed; empty where it stands open. */
    public Optional<Seal> seal() {
        return seal;
    }

    /** Whether there is a registry at all. */
    public boolean useRegistry() {
        return registry.isPresent();
    }

    /** Whether all that this service writes can be written. */
    public boolean canWrite() {
        return registry.filter(Registry::write)
                .map(used -> used.watch().canWrite())
                .orElse(true);
    }

    /** Why the registry could not be used when it was last looked at, for people; empty where it could, or where there is none. */
    public Optional<String> trouble() {
        return registry.flatMap(used -> used.watch().trouble());
    }

    @Override
    public void close() {
        registry.ifPresent(used -> used.watch().close());
    }
}
