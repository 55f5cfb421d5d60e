package org.hiptriage.vignettes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.knowledge.Knowledge;

/** The repository as it stands and the packs that ship. */
final class Shipped {
    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private static final Benchmark BENCHMARK = benchmark(packs());

    private Shipped() {}

    static Knowledge packs() {
        return KnowledgePacks.read(new KnowledgeSettings(null, true)).knowledge();
    }

    static Benchmark benchmark() {
        return BENCHMARK;
    }

    static Benchmark benchmark(Knowledge packs) {
        try {
            return Benchmark.of(REPOSITORY, packs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
