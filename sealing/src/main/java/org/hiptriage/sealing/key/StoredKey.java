package org.hiptriage.sealing.key;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A key of a runner as the store has it.
 *
 * @param keyId identifies it, in every sealed record too
 * @param usedAfter it is for what was received after this, up to the next key's; {@link Instant#EPOCH} for the first
 * @param wrapped the key itself, encrypted under the master key; empty once it was destroyed
 */
public record StoredKey(UUID keyId, Instant usedAfter, Optional<byte[]> wrapped) {}
