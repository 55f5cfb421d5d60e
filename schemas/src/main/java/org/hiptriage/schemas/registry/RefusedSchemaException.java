package org.hiptriage.schemas.registry;

/** No schema that records may be read with, however often the registry is asked. The message holds nothing that the registry sent. */
final class RefusedSchemaException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedSchemaException(String message) {
        super(message, null, false, false);
    }
}
