package org.hiptriage.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.decision.TriageRules;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.yaml.PackFile;
import org.hiptriage.triage.knowledge.yaml.PackReader;

/** The packs that ship, and packs made for tests. */
public final class ShippedPacks {

    private static final TriageRules RULES =
            new TriageRules(read("/knowledge/runner-hip-pain.yaml", "/knowledge/safety-extension.yaml"));

    private ShippedPacks() {}

    public static TriageRules rules() {
        return RULES;
    }

    public static Knowledge knowledge() {
        return RULES.knowledge();
    }

    public static Knowledge read(String... resources) {
        List<PackFile> files = Stream.of(resources)
                .map(name -> new PackFile(name.substring(name.lastIndexOf('/') + 1), bytes(name)))
                .toList();
        return PackReader.read(files, Vocabulary.shipped().codes());
    }

    public static byte[] bytes(String resource) {
        try (InputStream in = ShippedPacks.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("No resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
