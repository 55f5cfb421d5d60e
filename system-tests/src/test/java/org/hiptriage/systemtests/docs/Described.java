package org.hiptriage.systemtests.docs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.HipTriage;
import tools.jackson.databind.JsonNode;

/** One operation of a service as its OpenAPI document describes it. */
record Described(String service, String method, String path, JsonNode operation) {

    /** All operations of a service, and what they stand in. */
    static List<Described> all(String service, JsonNode document) {
        return document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Described(
                                service, method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())))
                .toList();
    }

    static JsonNode document(HipTriage http, String service) {
        return HipTriage.json(http.getFrom(service, "/v3/api-docs").body());
    }

    /** Every example of a body, with its media type and its name. */
    Stream<Body> bodies() {
        return operation.path("requestBody").path("content").propertyStream().flatMap(type -> {
            JsonNode content = type.getValue();
            Stream<Map.Entry<String, JsonNode>> named = content.path("examples")
                    .propertyStream()
                    .map(example ->
                            Map.entry(example.getKey(), example.getValue().get("value")));
            Stream<Map.Entry<String, JsonNode>> single =
                    content.has("example") ? Stream.of(Map.entry("", content.get("example"))) : Stream.empty();
            return Stream.concat(named, single)
                    .map(example -> new Body(this, type.getKey(), example.getKey(), text(example.getValue())));
        });
    }

    /** The statuses that it may answer well with. */
    List<Integer> successes() {
        return operation
                .get("responses")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("2"))
                .map(Integer::valueOf)
                .toList();
    }

    @Override
    public String toString() {
        return method + " " + path + " of " + service;
    }

    private static String text(JsonNode example) {
        return example.isString() ? example.asString() : example.toString();
    }

    /** An example of a body. */
    record Body(Described of, String mediaType, String name, String text) {
        @Override
        public String toString() {
            return of + ", " + mediaType + (name.isEmpty() ? "" : ", " + name);
        }
    }
}
