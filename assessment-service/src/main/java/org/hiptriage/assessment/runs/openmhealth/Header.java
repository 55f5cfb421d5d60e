package org.hiptriage.assessment.runs.openmhealth;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the header of a data point tells of a run. Its user and the name of its source are not read: they can name a person.
 *
 * @param id the data point's own, where it is a UUID
 * @param selfReported whether a person typed it in
 * @param modifiedAt when it was last changed at its source
 */
record Header(Optional<UUID> id, boolean selfReported, Optional<Instant> modifiedAt) {
    static final String MODIFIED_AT = "header.acquisition_provenance.source_last_modification_date_time";

    private static final String SCHEMA = "header.schema_id";
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final UUID NIL = new UUID(0, 0);
    private static final Pattern KNOWN = Pattern.compile("omh [12]\\.\\w{1,8}|ieee 1\\.\\w{1,8}");
    private static final String SENSED = "sensed";
    private static final String SELF_REPORTED = "self-reported";

    static Header read(DataPointFields fields) {
        requireKnownSchema(fields);
        Optional<UUID> id = fields.text("header.uuid")
                .or(() -> fields.text("header.id"))
                .filter(text -> UUID_FORM.matcher(text).matches())
                .map(UUID::fromString)
                .filter(given -> !given.equals(NIL));
        return new Header(id, isSelfReported(fields), fields.moment(MODIFIED_AT).map(OffsetDateTime::toInstant));
    }

    private static void requireKnownSchema(DataPointFields fields) {
        boolean activity = fields.text(SCHEMA + ".name")
                .filter("physical-activity"::equals)
                .isPresent();
        if (!activity) {
            fields.wrong(SCHEMA + ".name", "must be physical-activity: other data points are no runs");
            return;
        }
        String version = fields.text(SCHEMA + ".namespace").orElse("") + " "
                + fields.text(SCHEMA + ".version").orElse("");
        if (!KNOWN.matcher(version).matches()) {
            fields.wrong(SCHEMA, "must be version 1.x or 2.x of namespace omh, or version 1.x of namespace ieee");
        }
    }

    /** Open mHealth has it in the provenance, IEEE 1752.1 beside it. */
    private static boolean isSelfReported(DataPointFields fields) {
        for (String path : List.of("header.modality", "header.acquisition_provenance.modality")) {
            Optional<String> modality = fields.text(path);
            if (modality.filter(given -> !given.equals(SENSED) && !given.equals(SELF_REPORTED))
                    .isPresent()) {
                fields.wrong(path, "must be sensed or self-reported");
            }
            if (modality.filter(SELF_REPORTED::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
