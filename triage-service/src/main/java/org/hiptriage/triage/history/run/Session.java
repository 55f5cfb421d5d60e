package org.hiptriage.triage.history.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All recordings of one session.
 *
 * @param recordings in order, at least one
 */
record Session(List<Run> recordings) {

    private static final Comparator<Run> BEST_FIRST = Comparator.comparing(Run::manual)
            .thenComparing(run -> run.distanceMeters().isEmpty())
            .thenComparing(Run.IN_ORDER);

    /**
     * Finds the sessions among recordings, in the order of their first ones. A recording joins the first session whose first
     * recording it matches, so that a chain of uploads, each two minutes after the other, does not become one session.
     *
     * @param sorted in order; what is no running load takes no part
     */
    static List<Session> of(List<Run> sorted) {
        List<Session> sessions = new ArrayList<>(sorted.size());
        int near = 0;
        for (Run run : sorted) {
            if (run.isLoad()) {
                while (near < sessions.size() && sessions.get(near).isOverAt(run)) {
                    near++;
                }
                int joined = near;
                while (joined < sessions.size() && !sessions.get(joined).first().isSameSessionAs(run)) {
                    joined++;
                }
                if (joined == sessions.size()) {
                    sessions.add(new Session(new ArrayList<>(1)));
                }
                sessions.get(joined).recordings.add(run);
            }
        }
        return sessions;
    }

    Run first() {
        return recordings.get(0);
    }

    /** The recording that counts: by a device before typed in, then one whose distance is known, then the first. */
    Run counted() {
        return recordings.size() == 1
                ? first()
                : recordings.stream().min(BEST_FIRST).orElseThrow();
    }

    private boolean isOverAt(Run run) {
        return run.millisFrom(first()) > Run.SAME_START.toMillis();
    }
}
