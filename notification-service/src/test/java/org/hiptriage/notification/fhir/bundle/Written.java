package org.hiptriage.notification.fhir.bundle;

import java.util.ArrayList;
import java.util.List;
import org.hiptriage.schemas.fhir.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was written, as a reader sees it. */
final class Written {
    private static final JsonMapper JSON = new JsonMapper();

    private Written() {}

    static JsonNode json(Element element) {
        return JSON.readTree(element.toJson());
    }

    /** The resources of a type within a bundle. */
    static List<JsonNode> of(JsonNode bundle, String type) {
        return bundle.get("entry")
                .valueStream()
                .map(entry -> entry.get("resource"))
                .filter(resource -> resource.get("resourceType").asString().equals(type))
                .toList();
    }

    /** Every coding, wherever it stands. */
    static List<JsonNode> codings(JsonNode node) {
        List<JsonNode> found = new ArrayList<>();
        if (node.isObject() && node.has("system") && node.has("code")) {
            found.add(node);
        }
        node.forEach(child -> found.addAll(codings(child)));
        return found;
    }
}
