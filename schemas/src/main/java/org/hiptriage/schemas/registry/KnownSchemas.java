package org.hiptriage.schemas.registry;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.hiptriage.schemas.registry.rest.RegistryClient;
import org.hiptriage.schemas.registry.rest.RegistryUnavailableException;
import org.jspecify.annotations.Nullable;

/** The registry's schemas by their ids: asked for once, then kept, so that what is known is read while the registry is away. */
final class KnownSchemas {
    /** Nobody has that many versions; somebody who registers without end is not to fill the memory. */
    private static final int MOST = 1_000;

    /** So long a schema that is none is not asked for again: it may be registered after its first record. */
    private static final Duration REFUSED_FOR = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record Refusal(String reason, long atNanos) {
        boolean isFresh() {
            return System.nanoTime() - atNanos < REFUSED_FOR.toNanos();
        }
    }

    private record Failure(String reason, long atNanos) {
        boolean isFresh() {
            return System.nanoTime() - atNanos < PAUSE.toNanos();
        }
    }

    private final RegistryClient client;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<Integer, Refusal> refusals = new ConcurrentHashMap<>();
    private volatile Optional<Failure> lastFailure = Optional.empty();

    KnownSchemas(RegistryClient client) {
        this.client = client;
    }

    /** The schema with this id where it is known. */
    @Nullable
    Schema known(int id) {
        return schemas.get(id);
    }

    /** Whether {@link #of} would answer without asking the registry. */
    boolean isSettled(int id) {
        Refusal refusal = refusals.get(id);
        return schemas.containsKey(id) || (refusal != null && refusal.isFresh());
    }

    /**
     * The schema with this id.
     *
     * @throws RefusedSchemaException where there is none, or none that may be used
     * @throws RegistryUnavailableException where that cannot be said now
     */
    Schema of(int id) throws RefusedSchemaException {
        Schema schema = schemas.get(id);
        return schema == null ? asked(id) : schema;
    }

    private Schema asked(int id) throws RefusedSchemaException {
        Refusal refusal = refusals.get(id);
        if (refusal != null && refusal.isFresh()) {
            throw new RefusedSchemaException(refusal.reason());
        }
        Optional<Failure> failed = lastFailure.filter(Failure::isFresh);
        if (failed.isPresent()) {
            // A registry that hangs is not to hang everybody who asks.
            throw new RegistryUnavailableException(failed.get().reason());
        }
        try {
            Schema schema = SchemaFetch.byId(client, id);
            remember(id, schema);
            return schema;
        } catch (RefusedSchemaException e) {
            put(refusals, id, new Refusal(String.valueOf(e.getMessage()), System.nanoTime()));
            throw e;
        } catch (RegistryUnavailableException e) {
            lastFailure = Optional.of(new Failure(String.valueOf(e.getMessage()), System.nanoTime()));
            throw e;
        }
    }

    /** Keeps a schema that was come by in another way. */
    void remember(int id, Schema schema) {
        put(schemas, id, schema);
        refusals.remove(id);
    }

    /** Forgets all, for the registry no longer has what it had. */
    void forget() {
        schemas.clear();
        refusals.clear();
    }

    private static <V> void put(Map<Integer, V> map, int id, V value) {
        if (map.size() >= MOST && !map.containsKey(id)) {
            map.keySet().stream().findAny().ifPresent(map::remove);
        }
        map.put(id, value);
    }
}
