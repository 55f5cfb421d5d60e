package org.hiptriage.systemtests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hiptriage.systemtests.stack.Repository;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings that a service really has: what its code declares and what its application.yaml presets. */
final class ServiceSettings {
    private final String service;

    ServiceSettings(String service) {
        this.service = service;
    }

    /** The names of the product's own settings, and the default of each where the code gives one. */
    Map<String, String> declared() {
        var declared = new TreeMap<String, String>();
        // What all services have in common is declared once.
        for (String module : List.of(service, "edge", "sealing")) {
            JsonNode metadata = new JsonMapper()
                    .readTree(read(module, "target/classes/META-INF/spring-configuration-metadata.json"));
            metadata.get("properties")
                    .forEach(property -> declared.put(property.get("name").asString(), defaultOf(property)));
        }
        return declared;
    }

    /** What application.yaml presets, by full name. */
    Map<String, String> preset() {
        var preset = new TreeMap<String, String>();
        Object yaml =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(read("src/main/resources/application.yaml"));
        flatten("", yaml, preset);
        return preset;
    }

    /** All names that a reader may be told of. */
    Set<String> names() {
        var names = new TreeSet<>(declared().keySet());
        names.addAll(preset().keySet());
        return names;
    }

    private static String defaultOf(JsonNode property) {
        // A list is written as Java prints it.
        return property.path("defaultValue").asString("").replaceAll("^\\[|]$", "");
    }

    private static void flatten(String prefix, Object node, Map<String, String> flat) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(prefix.isEmpty() ? key.toString() : prefix + "." + key, value, flat));
        } else {
            flat.put(prefix, String.valueOf(node));
        }
    }

    private String read(String path) {
        return read(service, path);
    }

    private static String read(String module, String path) {
        try {
            return Files.readString(Repository.file(module).resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
