package org.hiptriage.triage.knowledge.yaml;

import java.util.List;

/** A pack that must not be used; the message lists every problem as {@code file:line: what is wrong and what to do}. */
public final class BrokenPackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenPackException(List<String> problems) {
        super("The knowledge packs cannot be used:\n" + String.join("\n", problems));
    }
}
