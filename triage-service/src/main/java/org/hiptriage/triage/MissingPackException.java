package org.hiptriage.triage;

import java.nio.file.Path;

/** A pack's file is not in the directory that the settings name. */
public final class MissingPackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingPackException(Path path, Throwable cause) {
        super("There is no knowledge pack " + path + " (setting hip.triage.knowledge-directory).", cause);
    }
}
