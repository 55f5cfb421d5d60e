package org.hiptriage.notification.exerciseplan.catalogue.yaml;

import java.util.List;

/** A catalogue that may not be used; the message lists every problem with its place. */
public final class BrokenCatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenCatalogueException(List<String> problems) {
        super("The exercise catalogue is broken, mend it and start again:\n  " + String.join("\n  ", problems));
    }
}
