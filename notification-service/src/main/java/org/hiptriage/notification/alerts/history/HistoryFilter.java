package org.hiptriage.notification.alerts.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.notification.alerts.BoardFilter;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.http.QueryParameters;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.outcome.Level;

/**
 * Which alerts are looked for.
 *
 * @param from opened on this day or later
 * @param to opened on this day or earlier
 * @param zone what a day is
 * @param state only open or only closed ones
 * @param level only these
 * @param flag code of a red flag that they have
 * @param text stands in the runner's id, in who did something, or in what was noted; any case
 */
record HistoryFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        ZoneId zone,
        Optional<AlertState> state,
        Optional<Level> level,
        Optional<String> flag,
        Optional<String> text) {
    private static final int LONGEST_TEXT = 100;

    /** From the parameters of a request. */
    static HistoryFilter of(Map<String, String> given) {
        var parameters = new QueryParameters(given);
        return new HistoryFilter(
                parameters.read("from", text -> day("from", text)),
                parameters.read("to", text -> day("to", text)),
                parameters.read("zone", HistoryFilter::zone).orElse(ZoneId.of("Etc/UTC")),
                parameters.one("state", AlertState.values()),
                BoardFilter.level(given),
                BoardFilter.flag(given),
                parameters.read("text", HistoryFilter::text).filter(text -> !text.isEmpty()));
    }

    /** The condition in SQL on the alert {@code a}, its values by name put where they belong. */
    String condition(Map<String, Object> values) {
        var sql = new StringBuilder("true");
        from.ifPresent(day -> {
            sql.append(" and a.opened_at >= :from");
            values.put("from", start(day));
        });
        to.ifPresent(day -> {
            sql.append(" and a.opened_at < :to");
            values.put("to", start(day.plusDays(1)));
        });
        state.ifPresent(wanted -> {
            sql.append(" and a.state = :state");
            values.put("state", wanted.name());
        });
        level.ifPresent(wanted -> {
            sql.append(" and a.level = :level");
            values.put("level", wanted.name());
        });
        flag.ifPresent(wanted -> {
            sql.append(" and a.flag_codes @> to_jsonb(:flag::text)");
            values.put("flag", wanted);
        });
        text.ifPresent(wanted -> {
            sql.append(" and (position(:text in lower(a.runner_id)) > 0 or exists (select 1 from alert_action x"
                    + " where x.alert_id = a.alert_id and (position(:text in lower(x.by_name)) > 0"
                    + " or position(:text in lower(coalesce(x.note, ''))) > 0)))");
            values.put("text", wanted.toLowerCase(Locale.ROOT));
        });
        return sql.toString();
    }

    /** The values of the condition alone. */
    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        condition(values);
        return values;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static LocalDate day(String parameter, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Refused below, as one out of range is.
        }
        throw Refusal.badRequest(parameter, "must be a day, for example 2026-11-20");
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw Refusal.badRequest("zone", "must be a time zone, for example Europe/Copenhagen");
        }
    }

    private static String text(String text) {
        if (text.length() > LONGEST_TEXT || text.codePoints().anyMatch(Character::isISOControl)) {
            throw Refusal.badRequest(
                    "text", "must be at most " + LONGEST_TEXT + " characters, without control characters");
        }
        return text.strip();
    }
}
