package org.hiptriage.notification.exerciseplan.course;

import java.time.Instant;
import java.util.List;

/**
 * A clinician let a held plan go on.
 *
 * @param by who, as they typed it
 * @param at when
 * @param inSpiteOf codes of the holds that it overrules for as long as nothing new is said
 */
public record Release(String by, Instant at, List<String> inSpiteOf) {
    public Release {
        inSpiteOf = List.copyOf(inSpiteOf);
    }

    /** Whether this was a reason to wait before it, and is answered by it. */
    boolean covers(HoldReason reason) {
        return inSpiteOf.contains(reason.code());
    }
}
