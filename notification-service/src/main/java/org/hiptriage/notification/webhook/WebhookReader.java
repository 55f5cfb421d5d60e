package org.hiptriage.notification.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hiptriage.events.NotificationKind;
import org.hiptriage.notification.http.JsonBody;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.webhook.channel.WebhookFormat;
import org.hiptriage.notification.webhook.sending.WebhookUrl;
import org.hiptriage.schemas.field.FieldProblems;
import org.hiptriage.schemas.field.ObjectFields;

/** Reads what a platform asks for with nothing forgiven; everything that is wrong is noted at once. */
final class WebhookReader {
    static final String URL = "url";
    private static final String FORMAT = "format";
    private static final List<String> FIELDS = List.of(URL, "description", "eventTypes", "kinds", FORMAT, "enabled");
    private static final int MOST_CHARACTERS = 200;

    private final FieldProblems problems = new FieldProblems();

    private WebhookReader() {}

    /**
     * What the body says. Refuses a body that says anything else.
     *
     * @param withHttp whether addresses of plain http will do
     */
    static WantedWebhook read(byte[] body, boolean withHttp) {
        return new WebhookReader().read(JsonBody.object(body), withHttp);
    }

    private WantedWebhook read(ObjectNode body, boolean withHttp) {
        var fields = new ObjectFields(body, problems);
        String form = WebhookUrl.form(withHttp);
        fields.require(URL, form);
        Optional<String> url = fields.parsed(URL, text -> WebhookUrl.parse(text, withHttp), form)
                .map(URI::toString);
        Optional<String> description = fields.text(
                "description",
                text -> !text.isBlank()
                        && text.length() <= MOST_CHARACTERS
                        && text.codePoints().noneMatch(WebhookReader::isControlOrHalf),
                "must be a text of 1 to 200 characters on one line, without control characters; leave it out where there is none");
        List<String> eventTypes = some(fields, "eventTypes", EventTypes.all());
        List<String> kinds = some(
                fields,
                "kinds",
                Stream.of(NotificationKind.values()).map(Enum::name).toList());
        WebhookFormat format = fields.parsed(
                        FORMAT, WebhookFormat::of, "must be standard or alertmanager; left out it is standard")
                .orElse(WebhookFormat.STANDARD);
        boolean enabled = fields.yesOrNo("enabled", "must be true or false; left out it is true")
                .orElse(true);
        fields.refuseOthersThan(FIELDS, "a webhook");
        if (!problems.isEmpty()) {
            throw Refusal.wrongFields(problems.listed());
        }
        return new WantedWebhook(url.orElseThrow(), description, eventTypes, kinds, format, enabled);
    }

    /** A list of names that are known, in the order in which they are known; none where it is left out. */
    private List<String> some(ObjectFields fields, String field, List<String> known) {
        Optional<JsonNode> given = fields.node(field);
        List<String> named = given.filter(ArrayNode.class::isInstance).stream()
                .flatMap(array -> StreamSupport.stream(array.spliterator(), false))
                .map(node -> node.isTextual() ? node.textValue() : "")
                .toList();
        boolean isList = given.isEmpty() || given.get().isArray();
        if (!isList || !known.containsAll(named) || named.stream().distinct().count() < named.size()) {
            problems.add(field, "must be a list that names each at most once of " + String.join(", ", known));
        }
        return known.stream().filter(named::contains).toList();
    }

    /** The database takes no NUL and no half of a character. */
    private static boolean isControlOrHalf(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
