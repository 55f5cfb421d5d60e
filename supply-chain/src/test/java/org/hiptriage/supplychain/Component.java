package org.hiptriage.supplychain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody else's work that is shipped.
 *
 * @param name group and artifact, for example org.postgresql:postgresql
 * @param licences SPDX ids, or names where there is none; where there are several, one may choose
 * @param hashes how many ways there are to know its bytes
 */
record Component(String name, String version, List<String> licences, int hashes) {
    private static final String OWN = "org.hiptriage";

    /** All that the bill of materials lists but what is our own. */
    static List<Component> in(Path billOfMaterials) {
        try {
            return new JsonMapper()
                    .readTree(Files.readString(billOfMaterials))
                    .get("components")
                    .valueStream()
                    .filter(component -> !component.path("group").asString("").equals(OWN))
                    .map(Component::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Component of(JsonNode component) {
        return new Component(
                component.path("group").asString("") + ":"
                        + component.path("name").asString(""),
                component.path("version").asString(""),
                component
                        .path("licenses")
                        .valueStream()
                        .flatMap(Component::licence)
                        .toList(),
                component.path("hashes").size());
    }

    private static Stream<String> licence(JsonNode choice) {
        JsonNode licence = choice.path("license");
        return Stream.of(
                        choice.path("expression").asString(""),
                        licence.path("id").asString(""),
                        licence.path("name").asString(""))
                .filter(text -> !text.isEmpty())
                .limit(1);
    }
}
