package org.hiptriage.notification.alerts.feed;

import org.hiptriage.notification.outcome.Level;

/**
 * An alert as it was after one change.
 *
 * @param position rises in the order in which changes were committed, over all alerts
 * @param change what changed, a code
 * @param level the alert's level then; of one that was erased nothing is said
 * @param json the alert as lists have it, with what changed
 */
record AlertEvent(long position, String change, Level level, String json) {
    /** The runner was erased, and the alert with it: whoever watches is told, as nobody knows any more who that would be. */
    static final String ERASED = "erased";

    private static final String FLAGS_JOINED = "flags-joined";

    /** Whether it concerns who watches one level: the alert has that, or may have had it until flags joined. */
    boolean concerns(Level watched) {
        return isErased() || level == watched || (level.isAbove(watched) && change.equals(FLAGS_JOINED));
    }

    boolean isErased() {
        return change.equals(ERASED);
    }
}
