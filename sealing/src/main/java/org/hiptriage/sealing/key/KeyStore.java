package org.hiptriage.sealing.key;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where the keys of runners are, for all services. Each method throws
 * {@link org.hiptriage.schemas.sealing.KeyStoreAwayException} where it cannot be asked now.
 */
public interface KeyStore {
    /**
     * All keys that the runner has and had, oldest first. Whoever asks while a key is being replaced waits for that: what was
     * received before the question belongs to the keys of the answer, whatever is replaced later.
     */
    List<StoredKey> of(String runnerId);

    /** Adds the first key of a runner, unless somebody else has. */
    void begin(String runnerId, UUID keyId, byte[] wrapped);

    /**
     * From now on another key is the runner's. The one before stays until it is destroyed.
     *
     * @return the moment that divides: what was received up to it is of the keys before
     */
    Instant replace(String runnerId, UUID keyId, byte[] wrapped, Clock clock);

    /**
     * Destroys the keys that were followed by another at that moment or before; one that no other followed stays, since what is
     * received later is sealed under it.
     *
     * @return how many were destroyed for this erasure, now or before
     */
    int destroy(String runnerId, Instant upTo, UUID erasureId);
}
