package org.hiptriage.notification.delivery.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One SQL statement for all that changes; equal shapes have equal text, so that it is parsed once for each connection. */
final class ChangesStatement {
    /** Texts beyond this are worth a look whether they are there already; shorter ones would only vary the SQL. */
    private static final int LONG_TEXT = 64;

    private final List<Object> values = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final String runner;
    private final String text;

    ChangesStatement(RunnerChanges changes) {
        runner = bound(changes.runnerId());
        changes.result().ifPresent(this::result);
        changes.alerts().forEach(this::alert);
        changes.plan().ifPresent(this::plan);
        changes.notification().ifPresent(this::notification);
        if (changes.told().isEmpty()) {
            text = "with " + String.join(",\n", parts) + "\nselect 1";
        } else {
            told(changes.told(), changes.notification().isPresent());
            text = "with " + String.join(",\n", parts)
                    + "\nselect pg_notify('runner_event', runner_id) from told limit 1";
        }
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    String text() {
        return text;
    }

    /** What stands for $1, $2 and so on. */
    List<Object> values() {
        return values;
    }

    private void result(ResultRow row) {
        parts.add("""
                kept as (
                  insert into result (runner_id, result_id, assessment_id, side, observed_at, triaged_at, trigger, level, json)
                  values (%s) on conflict do nothing)""".formatted(list(
                row.resultId(),
                row.assessmentId(),
                row.side(),
                row.observedAt(),
                row.triagedAt(),
                row.trigger(),
                row.level(),
                row.json())));
    }

    private void alert(AlertRow row) {
        parts.add("""
                alert_%d as (
                  insert into alert (runner_id, alert_id, side, state, level, flags, opened_at, observed_at, prompts,
                    result_id, assessment_id, time_frame, changed_at, version)
                  values (%s, nullif(%s, ''), clock_timestamp(), 1)
                  on conflict (alert_id) do update set state = excluded.state, level = excluded.level,
                    time_frame = excluded.time_frame, flags = excluded.flags, observed_at = excluded.observed_at,
                    changed_at = excluded.changed_at, prompts = excluded.prompts, result_id = excluded.result_id,
                    assessment_id = excluded.assessment_id, version = alert.version + 1)""".formatted(
                        parts.size(),
                        list(
                                row.alertId(),
                                row.side(),
                                row.state(),
                                row.level(),
                                row.flags(),
                                row.openedAt(),
                                row.observedAt(),
                                row.prompts(),
                                row.resultId(),
                                row.assessmentId()),
                        bound(row.timeFrame().orElse(""))));
    }

    private void plan(PlanRow row) {
        parts.add("""
                planned as (
                  insert into plan (runner_id, result_id, observed_at, triaged_at, state, json) values (%s)
                  on conflict (runner_id) do update set result_id = excluded.result_id,
                    observed_at = excluded.observed_at, triaged_at = excluded.triaged_at, state = excluded.state,
                    json = excluded.json)""".formatted(list(row.resultId(), row.observedAt(), row.triagedAt(), row.state(), row.json())));
    }

    private void notification(NotificationRow row) {
        parts.add("""
                notified as (
                  insert into notification (runner_id, notification_id, result_id, kind, state, json, created_at)
                  values (%s, clock_timestamp()) on conflict do nothing returning notification_id)""".formatted(list(row.notificationId(), row.resultId(), row.kind(), row.state(), row.json())));
    }

    private void told(List<StreamEntry> entries, boolean isNotified) {
        String rows = IntStream.range(0, entries.size())
                .mapToObj(i -> "(%d, %s, %s, %s)"
                        .formatted(
                                i,
                                bound(entries.get(i).type()),
                                bound(entries.get(i).payload()),
                                entries.get(i).onlyWithNotification()))
                .collect(Collectors.joining(", "));
        String isTold = isNotified ? "(not only_new or exists (select from notified))" : "not only_new";
        parts.add("""
                told as (
                  insert into runner_event (runner_id, type, payload)
                  select %s, type, payload from (values %s) as entry (place, type, payload, only_new)
                  where %s order by place
                  returning runner_id)""".formatted(runner, rows, isTold));
    }

    private String list(Object... row) {
        return Stream.concat(Stream.of(runner), Stream.of(row).map(this::bound)).collect(Collectors.joining(", "));
    }

    /** The marker that stands for it; the same object, as a long text that two tables hold, is sent once. */
    private String bound(Object value) {
        for (int i = 0; i < values.size(); i++) {
            if (value instanceof String string && string.length() > LONG_TEXT && values.get(i) == value) {
                return "$" + (i + 1);
            }
        }
        values.add(value);
        return "$" + values.size();
    }
}
