package org.hiptriage.schemas.sealing;

import java.time.Instant;
import java.util.Optional;
import org.hiptriage.events.SealedEvent;

/** Closes what is about a runner, and opens it again for as long as the runner's key is there. Safe for use by several threads. */
public interface Seal {
    /**
     * What was received then, closed under the key that was the runner's at that moment, so that it is gone with all else that
     * was received up to an erasure.
     *
     * @param place where it will stand: it opens nowhere else
     * @throws KeyStoreAwayException where the keys cannot be asked for now
     */
    byte[] close(String place, String runnerId, Instant receivedAt, byte[] plain);

    /**
     * What was made of all that was received since then, closed under the oldest key of that time: the first to be destroyed.
     *
     * @param place where it will stand
     * @param since of what the runner asked to be forgotten last; {@link Instant#EPOCH} where that never was
     * @throws KeyStoreAwayException where the keys cannot be asked for now
     */
    byte[] keep(String place, String runnerId, Instant since, byte[] plain);

    /**
     * What was closed.
     *
     * @throws ForgottenRecordException where the key was destroyed
     * @throws KeyStoreAwayException where the keys cannot be asked for now
     * @throws org.hiptriage.schemas.serde.UnreadableEventException where it was changed or moved, or where there never was such
     *     a key
     */
    byte[] open(String place, SealedEvent closed);

    /**
     * Whether what is about this runner can be opened and closed without waiting for the keys; where it cannot, they are asked
     * for.
     *
     * @param closed the record at hand, empty where it is not sealed
     */
    boolean isReadyFor(String runnerId, Optional<SealedEvent> closed);

    /** Lets go of the keys of a runner who was erased. */
    void forget(String runnerId);
}
