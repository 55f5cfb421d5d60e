package org.hiptriage.notification.exerciseplan.calendar;

import java.time.Instant;
import java.util.List;
import org.hiptriage.notification.exerciseplan.composition.Plan;
import org.hiptriage.notification.exerciseplan.schedule.EarlierSession;

/**
 * A plan with what calendars have to be told beside it.
 *
 * @param plan as it is served
 * @param earlier sessions that it has no more
 * @param changedAt when the newest report about it was triaged
 */
record DatedPlan(Plan plan, List<EarlierSession> earlier, Instant changedAt) {
    DatedPlan {
        earlier = List.copyOf(earlier);
    }
}
