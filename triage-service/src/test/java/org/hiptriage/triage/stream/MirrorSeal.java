package org.hiptriage.triage.stream;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hiptriage.events.SealedEvent;
import org.hiptriage.schemas.sealing.ForgottenRecordException;
import org.hiptriage.schemas.sealing.Seal;
import org.hiptriage.schemas.sealing.SealedBytes;

/** Closes by writing backwards; nobody should seal with it. */
final class MirrorSeal implements Seal {
    private static final UUID KEY = new UUID(1, 2);

    final Set<String> destroyed = new HashSet<>();

    @Override
    public byte[] close(String place, String runnerId, Instant receivedAt, byte[] plain) {
        return SealedBytes.write(new SealedEvent(runnerId, receivedAt, KEY, ByteBuffer.wrap(mirrored(plain))));
    }

    @Override
    public byte[] keep(String place, String runnerId, Instant since, byte[] plain) {
        return close(place, runnerId, since, plain);
    }

    @Override
    public byte[] open(String place, SealedEvent closed) {
        if (destroyed.contains(closed.getRunnerId())) {
            throw new ForgottenRecordException();
        }
        byte[] bytes = new byte[closed.getSealed().remaining()];
        closed.getSealed().duplicate().get(bytes);
        return mirrored(bytes);
    }

    @Override
    public boolean isReadyFor(String runnerId, Optional<SealedEvent> closed) {
        return true;
    }

    @Override
    public void forget(String runnerId) {}

    private static byte[] mirrored(byte[] bytes) {
        var mirrored = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            mirrored[i] = bytes[bytes.length - 1 - i];
        }
        return mirrored;
    }
}
