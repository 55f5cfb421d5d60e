package org.hiptriage.sealing.key;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.KeysetHandle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.schemas.sealing.KeyStoreAwayException;
import org.hiptriage.sealing.key.RunnerKeys.RunnerKey;

/** The keys of the runners who were here lately, unwrapped, for a while. Safe for use by several threads. */
public final class KeyRing {
    private static final int MOST_RUNNERS = 20_000;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final KeyStore store;
    private final MasterKey master;
    private final Clock clock;
    private final Cache<String, RunnerKeys> known;
    private volatile long triedInVainNanos;
    private volatile Optional<String> trouble = Optional.empty();

    /**
     * The keys of this store.
     *
     * @param kept how long a key stays in memory
     */
    public KeyRing(KeyStore store, MasterKey master, Clock clock, Duration kept) {
        this.store = store;
        this.master = master;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(kept)
                .maximumSize(MOST_RUNNERS)
                .build();
    }

    /** Those with which something that was received then may be closed; a runner who has none is given one. */
    RunnerKeys rightFor(String runnerId, Instant receivedAt) {
        RunnerKeys here = known.getIfPresent(runnerId);
        return here != null && here.areRightFor(receivedAt) ? here : fetch(runnerId);
    }

    /** The key with this id; empty where the runner never had it. */
    Optional<RunnerKey> withId(String runnerId, UUID keyId) {
        RunnerKeys here = known.getIfPresent(runnerId);
        Optional<RunnerKey> found = here == null ? Optional.empty() : here.withId(keyId);
        return found.isPresent() ? found : fetch(runnerId).withId(keyId);
    }

    /** Takes note that something was sealed under this key when it should have been. */
    void wasRight(String runnerId, Instant receivedAt, RunnerKey key) {
        RunnerKeys here = known.getIfPresent(runnerId);
        if (here != null) {
            here.wereRightFor(receivedAt, key);
        }
    }

    /** Whether the keys of this runner, and among them this one, are here now, or could be fetched at once. */
    boolean has(String runnerId, Optional<UUID> keyId) {
        RunnerKeys here = known.getIfPresent(runnerId);
        if (here != null && keyId.flatMap(here::withId).isPresent()) {
            return true;
        }
        try {
            fetch(runnerId);
            return true;
        } catch (KeyStoreAwayException e) {
            return false;
        }
    }

    /** From now on another key is this runner's: gives the moment up to which what was received is of those before. */
    public Instant replace(String runnerId) {
        UUID keyId = UUID.randomUUID();
        known.invalidate(runnerId);
        return store.replace(runnerId, keyId, master.wrap(MasterKey.newKey(), runnerId, keyId), clock);
    }

    /** Destroys the keys of what was received up to then; gives how many that erasure has destroyed. */
    public int destroy(String runnerId, Instant upTo, UUID erasureId) {
        known.invalidate(runnerId);
        int destroyed = store.destroy(runnerId, upTo, erasureId);
        known.invalidate(runnerId);
        return destroyed;
    }

    /** Lets go of what is in memory of this runner. */
    void forget(String runnerId) {
        known.invalidate(runnerId);
    }

    /** Why the store could not be asked last, for people; empty where it could. */
    public Optional<String> trouble() {
        return trouble;
    }

    private RunnerKeys fetch(String runnerId) {
        // A store that hangs costs each try some time: whoever asks in between hears at once.
        if (trouble.isPresent() && System.nanoTime() - triedInVainNanos < BETWEEN_TRIES.toNanos()) {
            throw new KeyStoreAwayException(trouble.orElse(""), null);
        }
        try {
            Instant readAt = clock.instant();
            RunnerKeys fetched = unwrapped(runnerId, stored(runnerId), readAt);
            known.put(runnerId, fetched);
            trouble = Optional.empty();
            return fetched;
        } catch (KeyStoreAwayException e) {
            triedInVainNanos = System.nanoTime();
            trouble = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private List<StoredKey> stored(String runnerId) {
        List<StoredKey> keys = store.of(runnerId);
        if (keys.isEmpty()) {
            UUID keyId = UUID.randomUUID();
            KeysetHandle first = MasterKey.newKey();
            store.begin(runnerId, keyId, master.wrap(first, runnerId, keyId));
            keys = store.of(runnerId);
        }
        return keys;
    }

    private RunnerKeys unwrapped(String runnerId, List<StoredKey> keys, Instant readAt) {
        return new RunnerKeys(
                keys.stream()
                        .map(key -> new RunnerKey(
                                key.keyId(),
                                key.usedAfter(),
                                key.wrapped().map(wrapped -> master.unwrap(wrapped, runnerId, key.keyId()))))
                        .toList(),
                readAt);
    }
}
