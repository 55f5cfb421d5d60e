package org.hiptriage.notification.delivery.email;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.NotJsonException;
import org.hiptriage.schemas.field.ObjectFields;
import org.hiptriage.schemas.field.StrictJson;

/** Reads where a runner wants mail; the address is never repeated. */
final class EmailReader {
    private static final String ADDRESS = "address";

    private EmailReader() {}

    /** The mailbox of a body. Refuses a body that says anything else. */
    static Mailbox read(byte[] body) {
        try {
            return read(StrictJson.object(body));
        } catch (NotJsonException e) {
            throw Refusal.notJson(String.valueOf(e.getMessage()));
        }
    }

    private static Mailbox read(ObjectNode body) {
        var problems = new FieldProblems();
        var fields = new ObjectFields(body, problems);
        fields.require(ADDRESS, EmailAddress.FORM);
        Optional<String> address = fields.parsed(
                ADDRESS, text -> Optional.of(text.strip()).filter(EmailAddress::isValid), EmailAddress.FORM);
        fields.refuseOthersThan(List.of(ADDRESS), "a mailbox");
        if (!problems.isEmpty()) {
            throw Refusal.wrongFields(problems.listed());
        }
        return new Mailbox(address.orElseThrow());
    }
}
