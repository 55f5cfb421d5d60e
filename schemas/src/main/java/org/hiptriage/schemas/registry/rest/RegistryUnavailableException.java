package org.hiptriage.schemas.registry.rest;

/** The registry cannot be asked now, or not by us: no fault of any record, so it is waited for. The message names what to look at and no secret. */
public final class RegistryUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Because of this. */
    public RegistryUnavailableException(String message) {
        super(message, null, false, false);
    }
}
