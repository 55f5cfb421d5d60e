package org.hiptriage.notification.preferences;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hiptriage.notification.http.JsonBody;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.field.ObjectFields;

/** Reads preferences with nothing forgiven; everything that is wrong is noted at once. */
final class PreferencesReader {
    private static final String QUIET_HOURS = "quietHours";
    private static final List<String> FIELDS = List.of("language", QUIET_HOURS, "loadWarnings");
    private static final List<String> QUIET_FIELDS = List.of("from", "to", "zone");
    private static final Pattern TIME = Pattern.compile(QuietHours.PATTERN);
    private static final String TIME_FORM = "must be a local time from 00:00 to 23:59, for example 22:00";

    private final FieldProblems problems = new FieldProblems();

    private PreferencesReader() {}

    /** What the body says; what it leaves out is not wanted otherwise than by default. Refuses a body that says anything else. */
    static Preferences read(byte[] body) {
        return new PreferencesReader().read(JsonBody.object(body));
    }

    private Preferences read(ObjectNode body) {
        var fields = new ObjectFields(body, problems);
        var preferences = new Preferences(
                fields.text(
                        "language",
                        List.of("en", "de")::contains,
                        "must be en or de; leave it out where neither is asked for"),
                quietHours(fields),
                fields.yesOrNo("loadWarnings", "must be true or false; left out it is true")
                        .orElse(Preferences.UNSAID.loadWarnings()));
        fields.refuseOthersThan(FIELDS, "preferences");
        if (!problems.isEmpty()) {
            throw Refusal.wrongFields(problems.listed());
        }
        return preferences;
    }

    private Optional<QuietHours> quietHours(ObjectFields fields) {
        if (fields.node(QUIET_HOURS).isEmpty()) {
            return Optional.empty();
        }
        return fields.node(QUIET_HOURS)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .map(this::quietHours)
                .orElseGet(() -> {
                    problems.add(QUIET_HOURS, "must be an object of from, to and zone; leave it out for none");
                    return Optional.empty();
                });
    }

    private Optional<QuietHours> quietHours(ObjectNode object) {
        var within = new FieldProblems();
        var fields = new ObjectFields(object, within);
        fields.require("from", TIME_FORM);
        Optional<String> from = fields.text("from", TIME.asMatchPredicate(), TIME_FORM);
        fields.require("to", TIME_FORM);
        Optional<String> to = fields.text("to", TIME.asMatchPredicate(), TIME_FORM);
        fields.require("zone", Limits.ZONE);
        Optional<String> zone = fields.text("zone", Limits::isZone, Limits.ZONE);
        if (from.isPresent() && from.equals(to)) {
            within.add("to", "must be another time than from; switch off what is not wanted at all instead");
        }
        fields.refuseOthersThan(QUIET_FIELDS, "quiet hours");
        within.listed().forEach(problem -> problems.add(QUIET_HOURS + "." + problem.field(), problem.message()));
        return from.flatMap(begin -> to.flatMap(end -> zone.map(name -> new QuietHours(begin, end, name))));
    }
}
