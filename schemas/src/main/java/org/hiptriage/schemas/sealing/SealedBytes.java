package org.hiptriage.schemas.sealing;

import org.hiptriage.events.SealedEvent;
import org.hiptriage.schemas.serde.EventSerde;
import org.hiptriage.schemas.serde.UnreadableEventException;

/** A closed event as the value of a record: always in single-object encoding, by which it is known wherever it stands. */
public final class SealedBytes {
    private static final EventSerde<SealedEvent> SERDE = EventSerde.of(SealedEvent.class);

    private SealedBytes() {}

    /** Whether this value begins like one. */
    public static boolean isIn(byte[] value) {
        return SERDE.isIn(value);
    }

    /**
     * The closed event in this value.
     *
     * @throws UnreadableEventException where it is none
     */
    public static SealedEvent read(byte[] value) {
        return SERDE.read(value);
    }

    /** It as a value. */
    public static byte[] write(SealedEvent closed) {
        return SERDE.write(closed);
    }
}
