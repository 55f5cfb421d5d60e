package org.hiptriage.notification.exerciseplan.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A session that an earlier version had and the plan has no more; calendars have to be told of it for a while.
 *
 * @param id as it was
 * @param on the runner's date
 * @param startsAt when it began, or would have
 * @param minutes how long it took, or would have, in minutes
 * @param withdrawn whether it was taken back; else it had begun before the plan changed
 */
public record EarlierSession(UUID id, LocalDate on, Instant startsAt, int minutes, boolean withdrawn) {
    /** A session as it was when the plan changed. */
    public static EarlierSession of(Session session, Instant changedAt) {
        return new EarlierSession(
                session.id(),
                session.on(),
                session.startsAt(),
                session.minutes(),
                session.startsAt().isAfter(changedAt));
    }
}
