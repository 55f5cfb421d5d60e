package org.hiptriage.triage.knowledge.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A pack as it stands in its file, in the same words and the same order, for showing it to people. */
public final class PackContents {

    private PackContents() {}

    /** The name by which a file calls its pack; empty where it is none that could be read. */
    public static Optional<String> nameOf(PackFile file) {
        try {
            return Optional.ofNullable(of(file))
                    .map(contents -> contents.get("pack"))
                    .map(String::valueOf);
        } catch (YAMLException | ClassCastException e) {
            return Optional.empty();
        }
    }

    /**
     * A file with these contents; comments and layout are not those of any other.
     *
     * @param name name of the file, for messages
     */
    public static PackFile written(String name, Map<String, Object> contents) {
        return new PackFile(name, new Yaml().dump(contents).getBytes(StandardCharsets.UTF_8));
    }

    /** Maps, lists, texts and numbers of a file that {@link PackReader} has accepted. */
    public static Map<String, Object> of(PackFile accepted) {
        String text = new String(accepted.content(), StandardCharsets.UTF_8);
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
}
