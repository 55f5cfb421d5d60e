package org.hiptriage.notification.webhook.secret;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.http.JsonBody;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.webhook.sending.WebhookSettings;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.ObjectFields;

/** Reads how long the old secrets of a webhook still sign beside a new one. */
final class OverlapReader {
    private static final String OVERLAP = "overlap";

    private OverlapReader() {}

    /** What the body says; where it is empty or says nothing, as by default. */
    static Duration read(byte[] body, Duration byDefault) {
        return body.length == 0 ? byDefault : read(JsonBody.object(body)).orElse(byDefault);
    }

    private static Optional<Duration> read(ObjectNode body) {
        var problems = new FieldProblems();
        var fields = new ObjectFields(body, problems);
        Optional<Duration> overlap = fields.parsed(
                OVERLAP,
                OverlapReader::duration,
                "must be an ISO 8601 duration from PT0S, where the old secret is known to others, to P7D");
        fields.refuseOthersThan(List.of(OVERLAP), "a rotation");
        if (!problems.isEmpty()) {
            throw Refusal.wrongFields(problems.listed());
        }
        return overlap;
    }

    private static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text))
                    .filter(overlap ->
                            !overlap.isNegative() && overlap.compareTo(WebhookSettings.LONGEST_OVERLAP) <= 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
