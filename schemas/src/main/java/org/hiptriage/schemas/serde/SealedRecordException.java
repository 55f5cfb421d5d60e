package org.hiptriage.schemas.serde;

/**
 * A sealed record where nothing is set to open it. That is a fault of the settings and none of the record, so it is not
 * {@link UnreadableEventException}: whoever reads on would leave red flags behind.
 */
public final class SealedRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the setting. */
    public SealedRecordException() {
        super(
                "a record is sealed, and hip.sealing.enabled is not set here: give this service the keys; it goes on where it was");
    }
}
