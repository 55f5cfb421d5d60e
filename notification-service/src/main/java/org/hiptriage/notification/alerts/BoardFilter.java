package org.hiptriage.notification.alerts;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hiptriage.notification.alerts.rule.AlertState;
import org.hiptriage.notification.http.QueryParameters;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.outcome.Level;

/**
 * Which alerts are wanted.
 *
 * @param state open, whether somebody has taken them or not, or closed
 * @param level only these
 * @param flag code of a red flag that they have
 * @param acknowledged whether somebody has taken them as they are now
 * @param age for how long they have been there at least
 */
public record BoardFilter(
        AlertState state,
        Optional<Level> level,
        Optional<String> flag,
        Optional<Boolean> acknowledged,
        Optional<Duration> age) {
    static final String STATE = "state";
    static final String LEVEL = "level";
    static final String FLAG = "flag";
    static final String ACKNOWLEDGED = "acknowledged";
    static final String AGE = "age";

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** From the parameters of a request. */
    static BoardFilter of(Map<String, String> given) {
        var parameters = new QueryParameters(given);
        return new BoardFilter(
                parameters.one(STATE, AlertState.values()).orElse(AlertState.OPEN),
                level(given),
                flag(given),
                parameters.read(ACKNOWLEDGED, BoardFilter::yesOrNo),
                parameters.read(AGE, BoardFilter::duration));
    }

    /** The one level that is wanted. */
    public static Optional<Level> level(Map<String, String> given) {
        return new QueryParameters(given).one(LEVEL, Level.values());
    }

    /** The code of the one red flag that is wanted. */
    public static Optional<String> flag(Map<String, String> given) {
        return new QueryParameters(given).read(FLAG, BoardFilter::code);
    }

    private static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw Refusal.badRequest(FLAG, "must be the code of a red flag, for example infection");
        }
        return text;
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.badRequest(ACKNOWLEDGED, "must be true or false");
        };
    }

    private static Duration duration(String text) {
        try {
            Duration age = Duration.parse(text);
            if (!age.isNegative() && age.compareTo(LONGEST) <= 0) {
                return age;
            }
        } catch (DateTimeParseException e) {
            // Refused below, as one out of range is.
        }
        throw Refusal.badRequest(AGE, "must be an ISO 8601 duration of 0 to 36500 days, for example PT15M");
    }
}
