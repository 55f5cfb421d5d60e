package org.hiptriage.triage.knowledge.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A pack as it stands in its file, in the same words and the same order, for showing it to people. */
public final class PackContents {

    private PackContents() {}

    /** Maps, lists, texts and numbers of a file that {@link PackReader} has accepted. */
    public static Map<String, Object> of(PackFile accepted) {
        String text = new String(accepted.content(), StandardCharsets.UTF_8);
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
}
