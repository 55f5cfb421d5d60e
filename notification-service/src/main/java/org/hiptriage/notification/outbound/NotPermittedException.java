package org.hiptriage.notification.outbound;

/** A host has no address that may be asked; says neither which host nor what addresses. */
public final class NotPermittedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPermittedException() {
        super("no address of this host may be asked", null, false, false);
    }
}
