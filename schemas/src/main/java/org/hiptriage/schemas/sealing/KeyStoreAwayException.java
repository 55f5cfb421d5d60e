package org.hiptriage.schemas.sealing;

import org.jspecify.annotations.Nullable;

/** The keys of runners cannot be asked for now; the same may work later. Its message holds neither a key nor a runner. */
public final class KeyStoreAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Because of this. */
    public KeyStoreAwayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
