package org.hiptriage.notification.alerts.action;

import java.util.List;
import java.util.stream.Stream;
import org.hiptriage.notification.alerts.AlertAction;
import org.hiptriage.notification.alerts.DetailedAlert;
import org.hiptriage.notification.alerts.VersionedAlert;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.alerts.rule.Handling;
import org.hiptriage.notification.delivery.runner.KnownRunner;
import org.hiptriage.notification.http.Refusal;

/**
 * An alert as somebody finds it who acts on it, while nothing else of its runner changes.
 *
 * @param alert the alert with its log
 * @param others the runner's other alerts that are open
 * @param runner what else is known of the runner
 */
record Situation(DetailedAlert alert, List<VersionedAlert> others, KnownRunner runner) {
    Situation {
        others = List.copyOf(others);
    }

    VersionedAlert stored() {
        return alert.stored();
    }

    /** Whether this is there already: the answer to it was lost, or the same person takes the alert once more. */
    boolean has(Action action) {
        boolean isTakenAgain = action.what() == Action.What.ACKNOWLEDGED
                && action.note().isEmpty()
                && stored().alert().state() == AlertState.OPEN
                && stored().acknowledgement()
                        .filter(given -> given.by().equals(action.by()))
                        .isPresent();
        List<AlertAction> log = alert.actions();
        return isTakenAgain || (!log.isEmpty() && action.isRepeatOf(log.get(log.size() - 1), stored().version()));
    }

    /** Refuses what can not be done with an alert that is closed. */
    void requireOpen() {
        if (stored().alert().state() != AlertState.OPEN) {
            throw Refusal.conflict("This alert is closed already: nothing of it waits; a note can still be added.");
        }
    }

    /** Refuses to let exercise go on while nobody has taken an urgent alert of the runner, as it is now. */
    void requireUrgentOnesTaken() {
        boolean isUntaken = Stream.concat(Stream.of(stored()), others.stream())
                .anyMatch(any -> Handling.isUrgentAndUntaken(any.alert(), any.handling()));
        if (isUntaken) {
            throw Refusal.conflict(
                    "An alert of this runner asks for urgent care and nobody has taken it as it is now: acknowledge it first, then release the plan.");
        }
    }
}
