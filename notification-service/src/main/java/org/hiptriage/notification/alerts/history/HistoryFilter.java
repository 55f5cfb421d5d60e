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
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hiptriage.notification.alerts.rule.AlertState;
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
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");
    private static final int LONGEST_TEXT = 100;

    /** From the parameters of a request; one that is empty is as if it were not there. */
    static HistoryFilter of(Map<String, String> parameters) {
        return new HistoryFilter(
                given(parameters, "from", text -> day("from", text)),
                given(parameters, "to", text -> day("to", text)),
                given(parameters, "zone", HistoryFilter::zone).orElse(ZoneId.of("Etc/UTC")),
                given(parameters, "state", text -> one("state", text, AlertState.values())),
                given(parameters, "level", text -> one("level", text, Level.values())),
                given(parameters, "flag", HistoryFilter::code),
                given(parameters, "text", HistoryFilter::text));
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

    private static <T> Optional<T> given(Map<String, String> parameters, String name, Function<String, T> parser) {
        return Optional.ofNullable(parameters.get(name))
                .filter(value -> !value.isBlank())
                .map(parser);
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

    private static <E extends Enum<E>> E one(String parameter, String text, E[] values) {
        return Stream.of(values)
                .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest(
                        parameter,
                        "must be one of "
                                + String.join(
                                        ", ", Stream.of(values).map(Enum::name).toList())));
    }

    private static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw Refusal.badRequest("flag", "must be the code of a red flag, for example infection");
        }
        return text;
    }

    private static String text(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.badRequest("text", "must be at most " + LONGEST_TEXT + " characters");
        }
        return text.strip();
    }
}
