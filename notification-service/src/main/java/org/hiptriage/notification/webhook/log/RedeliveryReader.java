package org.hiptriage.notification.webhook.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.http.JsonBody;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.ObjectFields;

/** Reads what is to be sent once more, with nothing forgiven. */
final class RedeliveryReader {
    private static final String DELIVERY = "deliveryId";
    private static final String FROM = "from";
    private static final String TO = "to";

    private RedeliveryReader() {}

    /**
     * What the body says. Refuses a body that says anything else.
     *
     * @param now the end of a span that has none
     */
    static WantedRedelivery read(byte[] body, Instant now) {
        return read(JsonBody.object(body), now);
    }

    private static WantedRedelivery read(ObjectNode body, Instant now) {
        var problems = new FieldProblems();
        var fields = new ObjectFields(body, problems);
        Optional<UUID> delivery = fields.chosenId(DELIVERY);
        Optional<Instant> from = fields.moment(FROM).map(OffsetDateTime::toInstant);
        Instant to = fields.moment(TO).map(OffsetDateTime::toInstant).orElse(now);
        boolean isSpan = body.has(FROM) || body.has(TO);
        if (body.has(DELIVERY) == isSpan) {
            problems.add(DELIVERY, "is required where there is no from, and not allowed where there is one");
        } else if (isSpan) {
            fields.requireMoment(FROM);
        }
        if (from.filter(begin -> !begin.isBefore(to)).isPresent()) {
            problems.add(TO, "must be later than from; left out it is now");
        }
        fields.refuseOthersThan(List.of(DELIVERY, FROM, TO), "a redelivery");
        if (!problems.isEmpty()) {
            throw Refusal.wrongFields(problems.listed());
        }
        return delivery.<WantedRedelivery>map(WantedRedelivery.Of::new)
                .orElseGet(() -> new WantedRedelivery.Within(from.orElseThrow(), to));
    }
}
