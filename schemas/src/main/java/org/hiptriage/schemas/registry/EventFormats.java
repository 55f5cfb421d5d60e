package org.hiptriage.schemas.registry;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.hiptriage.schemas.registry.rest.RegistryClient;
import org.hiptriage.schemas.registry.rest.RegistryUnavailableException;
import org.hiptriage.schemas.serde.EventFormat;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The one switch of how events stand in the topics: in Avro's single-object encoding, or, where a registry is set, in Confluent wire
 * format.
 */
public final class EventFormats implements AutoCloseable {
    private record Registry(KnownSchemas schemas, RegistryWatch watch, boolean write) {}

    private final Optional<Registry> registry;

    private EventFormats(Optional<Registry> registry) {
        this.registry = registry;
    }

    /** Without a registry. */
    public static EventFormats singleObject() {
        return new EventFormats(Optional.empty());
    }

    /** As the settings say; with a registry this begins to register what the service owns, and does not wait for it. */
    public static EventFormats of(RegistrySettings settings, Owner us) {
        return new EventFormats(settings.url().map(url -> {
            var client = new RegistryClient(url, settings.access(), settings.timeout());
            var schemas = new KnownSchemas(client);
            return new Registry(schemas, new RegistryWatch(client, schemas, settings, us), settings.write());
        }));
    }

    /**
     * How the events of this topic are written and read. With a registry both may throw {@link RegistryUnavailableException}: then the
     * same may work later.
     */
    public <T extends SpecificRecord> EventFormat<T> of(Topic<T> topic) {
        return registry.<EventFormat<T>>map(used -> {
                    var format = new RegistryFormat<>(topic, used.schemas(), used.watch());
                    return used.write() ? format : new ReadOnlyRegistryFormat<>(format, EventSerde.of(topic.value()));
                })
                .orElseGet(() -> EventSerde.of(topic.value()));
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
