package org.hiptriage.sealing.key;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.events.SealedEvent;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.sealing.ForgottenRecordException;
import org.hiptriage.schemas.sealing.Seal;
import org.hiptriage.schemas.sealing.SealedBytes;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.hiptriage.sealing.key.RunnerKeys.RunnerKey;

/** Closes with AES-256-GCM, each time bound to where it will stand, whose it is and when it was received. */
public final class RunnerSeal implements Seal {
    private final KeyRing keys;

    /** With these keys. */
    public RunnerSeal(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public byte[] close(String place, String runnerId, Instant receivedAt, byte[] plain) {
        return close(
                place,
                runnerId,
                receivedAt,
                plain,
                keys.rightFor(runnerId, receivedAt).at(receivedAt));
    }

    @Override
    public byte[] keep(String place, String runnerId, Instant since, byte[] plain) {
        RunnerKeys all = keys.rightFor(runnerId, since);
        return close(place, runnerId, since, plain, all.oldestSince(since).orElseGet(() -> all.at(since)));
    }

    /** What came before an erasure that is done is to be read by nobody, and is not to be taken for damage: it is closed under a key that nobody keeps. */
    private static byte[] close(String place, String runnerId, Instant receivedAt, byte[] plain, RunnerKey key) {
        Aead aead = key.aead().orElseGet(() -> MasterKey.aeadOf(MasterKey.newKey()));
        try {
            byte[] encrypted = aead.encrypt(plain, binding(place, runnerId, receivedAt, key.keyId()));
            return SealedBytes.write(new SealedEvent(runnerId, receivedAt, key.keyId(), ByteBuffer.wrap(encrypted)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not be sealed", e);
        }
    }

    @Override
    public byte[] open(String place, SealedEvent closed) {
        String runnerId = closed.getRunnerId();
        if (!Limits.isRunnerId(runnerId)) {
            throw new UnreadableEventException("sealed for nobody who can be a runner");
        }
        RunnerKey key = keys.withId(runnerId, closed.getKeyId())
                .orElseThrow(() -> new UnreadableEventException("sealed under a key that its runner never had"));
        Aead aead = key.aead().orElseThrow(ForgottenRecordException::new);
        byte[] bytes = new byte[closed.getSealed().remaining()];
        closed.getSealed().duplicate().get(bytes);
        try {
            byte[] plain = aead.decrypt(bytes, binding(place, runnerId, closed.getReceivedAt(), closed.getKeyId()));
            keys.wasRight(runnerId, closed.getReceivedAt(), key);
            return plain;
        } catch (GeneralSecurityException e) {
            throw new UnreadableEventException("sealed, and changed since, or sealed for another place");
        }
    }

    @Override
    public boolean isReadyFor(String runnerId, Optional<SealedEvent> closed) {
        // Anybody may write a record for anybody: one for nobody has no keys to wait for, and would hold its partition
        // up for good.
        return !Limits.isRunnerId(runnerId) || keys.has(runnerId, closed.map(SealedEvent::getKeyId));
    }

    @Override
    public void forget(String runnerId) {
        keys.forget(runnerId);
    }

    private static byte[] binding(String place, String runnerId, Instant receivedAt, UUID keyId) {
        return String.join(" ", place, runnerId, Long.toString(receivedAt.toEpochMilli()), keyId.toString())
                .getBytes(StandardCharsets.UTF_8);
    }
}
