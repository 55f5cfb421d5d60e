package org.hiptriage.triage.knowledge.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the source article says, in our own words: what {@code article:C1.5} in a pack stands for. */
public final class ArticleFacts {
    private static final String FILE = "/article-facts.yaml";

    private ArticleFacts() {}

    /** The facts of this release by their id, for example C1.5, in the article's order. */
    public static Map<String, String> shipped() {
        try (InputStream in = ArticleFacts.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the service's jar");
            }
            List<Map<String, Object>> facts = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            var byId = new LinkedHashMap<String, String>();
            facts.forEach(fact -> byId.put(String.valueOf(fact.get("id")), String.valueOf(fact.get("fact"))));
            return byId;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
