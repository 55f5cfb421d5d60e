package org.hiptriage.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
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

    /** The small pack with one part of it, which stands there once, written otherwise. */
    public static Knowledge small(String part, String otherwise) {
        String pack = new String(bytes("/packs/small.yaml"), StandardCharsets.UTF_8);
        if (pack.split(Pattern.quote(part), -1).length != 2) {
            throw new IllegalArgumentException("Stands there not once: " + part);
        }
        byte[] changed = pack.replace(part, otherwise).getBytes(StandardCharsets.UTF_8);
        return PackReader.read(
                List.of(new PackFile("small.yaml", changed)),
                Vocabulary.shipped().codes());
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
