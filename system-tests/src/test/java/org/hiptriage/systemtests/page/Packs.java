package org.hiptriage.systemtests.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.Repository;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The knowledge packs of the checkout, as JSON. */
final class Packs {
    private static final JsonMapper JSON = new JsonMapper();

    private Packs() {}

    static List<JsonNode> shipped() {
        return PageFiles.under(Repository.file("triage-service/src/main/resources/knowledge"), ".yaml").stream()
                .map(file -> yaml(PageFiles.read(file)))
                .toList();
    }

    /** Every entry of this name, in all packs. */
    static Stream<JsonNode> all(String name) {
        return shipped().stream()
                .filter(pack -> pack.has(name))
                .flatMap(pack -> pack.get(name).valueStream());
    }

    /** Every value under this key, however deep it stands. */
    static Stream<JsonNode> deep(JsonNode node, String key) {
        Stream<JsonNode> inside = node.valueStream().flatMap(each -> deep(each, key));
        return node.has(key) ? Stream.concat(Stream.of(node.get(key)), inside) : inside;
    }

    private static JsonNode yaml(String text) {
        Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return JSON.valueToTree(read);
    }
}
