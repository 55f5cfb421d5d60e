package org.hiptriage.notification.alerts.action;

import java.util.Optional;
import org.hiptriage.notification.alerts.AlertAction;
import org.hiptriage.notification.alerts.rule.ResolutionReason;

/**
 * What somebody wants to do with an alert.
 *
 * @param what which of the actions
 * @param by who, as they typed it
 * @param reason why it is resolved
 * @param note what they wrote
 */
record Action(What what, String by, Optional<ResolutionReason> reason, Optional<String> note) {
    /** The actions. */
    enum What {
        ACKNOWLEDGED("acknowledged"),
        RESOLVED("resolved"),
        PLAN_RELEASED("plan-released"),
        NOTED("noted");

        private final String code;

        What(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Whether the log has the same as its newest entry, and nothing has changed since: the answer to it was lost. */
    boolean isRepeatOf(AlertAction newest, int presentVersion) {
        return newest.version() == presentVersion
                && newest.what().equals(what.code())
                && newest.by().equals(by)
                && newest.reason().equals(reason.map(ResolutionReason::code))
                && newest.note().equals(note);
    }
}
