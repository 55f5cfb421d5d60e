package org.hiptriage.notification.delivery.runner;

import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.delivery.origin.Origin;

/**
 * What one event changes for its runner; all of it is written, or nothing.
 *
 * @param runnerId the runner, opaque
 * @param result the outcome to keep; left alone where it is there already
 * @param alerts alerts as they are from now on, new or changed
 * @param plan the runner's plan from now on; empty where it stays as it is
 * @param notification what to tell; left alone where its result has one already
 * @param told what the runner's stream tells of it, in this order
 * @param origin where the notification began
 */
public record RunnerChanges(
        String runnerId,
        Optional<ResultRow> result,
        List<AlertRow> alerts,
        Optional<PlanRow> plan,
        Optional<NotificationRow> notification,
        List<StreamEntry> told,
        Origin origin) {
    public RunnerChanges {
        alerts = List.copyOf(alerts);
        told = List.copyOf(told);
    }

    /** The same, whatever it was that caused it. */
    public RunnerChanges(
            String runnerId,
            Optional<ResultRow> result,
            List<AlertRow> alerts,
            Optional<PlanRow> plan,
            Optional<NotificationRow> notification,
            List<StreamEntry> told) {
        this(runnerId, result, alerts, plan, notification, told, Origin.UNKNOWN);
    }

    /** The same, caused by what began there. */
    public RunnerChanges from(Origin cause) {
        return new RunnerChanges(runnerId, result, alerts, plan, notification, told, cause);
    }
}
