package org.hiptriage.sealing.key;

import com.google.crypto.tink.Aead;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys of one runner, oldest first, as they were when they were read; and up to when that is known to be right. */
final class RunnerKeys {
    /**
     * One of them.
     *
     * @param aead the key itself; empty once it was destroyed
     */
    record RunnerKey(UUID keyId, Instant usedAfter, Optional<Aead> aead) {
        boolean isDestroyed() {
            return aead.isEmpty();
        }
    }

    private final List<RunnerKey> keys;
    private volatile Instant rightUpTo;

    /**
     * These keys.
     *
     * @param readAt before they were read: a key that replaces one of them is for what is received later
     */
    RunnerKeys(List<RunnerKey> keys, Instant readAt) {
        this.keys = List.copyOf(keys);
        this.rightUpTo = readAt;
    }

    Optional<RunnerKey> withId(UUID keyId) {
        return keys.stream().filter(key -> key.keyId().equals(keyId)).findFirst();
    }

    /** The one for what was received then. */
    RunnerKey at(Instant receivedAt) {
        RunnerKey found = keys.get(0);
        for (RunnerKey key : keys) {
            if (key.usedAfter().isBefore(receivedAt)) {
                found = key;
            }
        }
        return found;
    }

    /** The oldest of those for what was received after that moment that is still there. */
    Optional<RunnerKey> oldestSince(Instant moment) {
        RunnerKey first = at(moment.plusMillis(1));
        return first.isDestroyed()
                ? keys.stream().filter(key -> !key.isDestroyed()).findFirst()
                : Optional.of(first);
    }

    boolean areRightFor(Instant receivedAt) {
        return !receivedAt.isAfter(rightUpTo);
    }

    /** Something that was received then was sealed under the key that is for it: no other has come before it. */
    void wereRightFor(Instant receivedAt, RunnerKey key) {
        if (receivedAt.isAfter(rightUpTo) && at(receivedAt).equals(key)) {
            rightUpTo = receivedAt;
        }
    }
}
