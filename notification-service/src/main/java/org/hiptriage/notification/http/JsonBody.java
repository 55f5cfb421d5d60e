package org.hiptriage.notification.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hiptriage.schemas.field.NotJsonException;
import org.hiptriage.schemas.field.StrictJson;

/** The body of a request as JSON. */
public final class JsonBody {
    private JsonBody() {}

    /** The one object that it is. Refuses with 400 what is anything else. */
    public static ObjectNode object(byte[] body) {
        try {
            return StrictJson.object(body);
        } catch (NotJsonException e) {
            throw Refusal.notJson(String.valueOf(e.getMessage()));
        }
    }
}
