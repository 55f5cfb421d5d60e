package org.hiptriage.sealing.key;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.schemas.sealing.KeyStoreAwayException;

/** A key store in memory, which can be away. */
final class RememberedKeys implements KeyStore {
    private final Map<String, List<StoredKey>> keys = new HashMap<>();
    boolean isAway;
    int asked;

    @Override
    public List<StoredKey> of(String runnerId) {
        if (isAway) {
            throw new KeyStoreAwayException("away, as the test has it", null);
        }
        asked++;
        return List.copyOf(keys.getOrDefault(runnerId, List.of()));
    }

    @Override
    public void begin(String runnerId, UUID keyId, byte[] wrapped) {
        if (of(runnerId).isEmpty()) {
            add(runnerId, new StoredKey(keyId, Instant.EPOCH, Optional.of(wrapped)));
        }
    }

    @Override
    public Instant replace(String runnerId, UUID keyId, byte[] wrapped, Clock clock) {
        if (of(runnerId).isEmpty()) {
            add(runnerId, new StoredKey(UUID.randomUUID(), Instant.EPOCH, Optional.empty()));
        }
        add(runnerId, new StoredKey(keyId, clock.instant(), Optional.of(wrapped)));
        return clock.instant();
    }

    @Override
    public int destroy(String runnerId, Instant upTo, UUID erasureId) {
        List<StoredKey> all = of(runnerId);
        keys.put(
                runnerId,
                new ArrayList<>(all.stream()
                        .map(key -> all.stream()
                                        .anyMatch(later -> later.usedAfter().isAfter(key.usedAfter())
                                                && !later.usedAfter().isAfter(upTo))
                                ? new StoredKey(key.keyId(), key.usedAfter(), Optional.empty())
                                : key)
                        .toList()));
        return 1;
    }

    private void add(String runnerId, StoredKey key) {
        List<StoredKey> all = keys.computeIfAbsent(runnerId, absent -> new ArrayList<>());
        all.add(key);
        all.sort(Comparator.comparing(StoredKey::usedAfter));
    }
}
