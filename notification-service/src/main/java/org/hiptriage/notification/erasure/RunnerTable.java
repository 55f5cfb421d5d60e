package org.hiptriage.notification.erasure;

import java.util.Locale;

/**
 * A table that holds something of runners. Erasure and export both go through all of them, so that neither can forget one
 * that the other knows; a test compares them with the database.
 */
public enum RunnerTable {
    RESULTS("result", "t.result_id = any(later.results)"),
    ALERTS("alert", "t.alert_id = any(later.alerts)"),
    ALERT_ACTIONS("alert_action", "t.alert_id = any(later.alerts)"),
    ALERT_CHANGES(
            "alert_event",
            "t.snapshot ->> 'runner_id'",
            "(t.snapshot ->> 'alert_id')::uuid = any(later.alerts)",
            "to_jsonb(t)"),
    NOTIFICATIONS("notification", "t.notification_id = any(later.notifications)"),
    DELIVERIES("delivery", "t.notification_id = any(later.notifications)"),
    WEBHOOK_MESSAGES("webhook_message", "t.notification_id = any(later.notifications)"),
    UNPUBLISHED_CHANGES("notification_change", "t.notification_id = any(later.notifications)"),
    STREAM_ENTRIES("runner_event", "t.notification_id = any(later.notifications)"),
    PLANS("plan", "t.result_id = any(later.results)"),
    RUNS("run_recording", "t.received_at > later.at"),
    PREFERENCES("preferences", "t.changed_at > later.at"),
    /** What a push service gave a browser is a key to it, so an export names the device only by being there. */
    CHANNELS(
            "runner_channel",
            "t.runner_id",
            "t.registered_at > later.at",
            "case when t.channel = 'email' then to_jsonb(t) else to_jsonb(t) - 'address' end");

    /** Binds: 1 the runner, 2 the moment of the erasure, 3 results, 4 alerts and 5 notifications of what came later. */
    private static final String LATER =
            "with later (runner, at, results, alerts, notifications) as (select $1::text, $2::timestamptz, $3::uuid[], $4::uuid[], $5::uuid[]) ";

    private final String table;
    private final String owner;
    private final String isLater;
    private final String exported;

    RunnerTable(String table, String isLater) {
        this(table, "t.runner_id", isLater, "to_jsonb(t)");
    }

    RunnerTable(String table, String owner, String isLater, String exported) {
        this.table = table;
        this.owner = owner;
        this.isLater = isLater;
        this.exported = exported;
    }

    /** Its name in the database. */
    String table() {
        return table;
    }

    /** What is in it, a code, for example stream-entries. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Removes what is the runner's and not of later, by the binds of {@link #LATER}. */
    String removal() {
        return LATER + "delete from " + table + " t using later where " + owner + " = later.runner and not coalesce("
                + isLater + ", false)";
    }

    /** All that is the runner's as JSON in column {@code row}; bind 1 is the runner. */
    public String export() {
        return "select (" + exported + ")::text as row from " + table + " t where " + owner + " = $1";
    }
}
