package org.hiptriage.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.vignettes.measure.Figures;
import org.hiptriage.vignettes.measure.Gate;
import org.hiptriage.vignettes.story.StoryBook;
import org.hiptriage.vignettes.verdict.Examination;

/**
 * The gate of the vignettes.
 *
 * @param repository where {@code vignettes/data} is
 */
record PackGate(Path repository) {

    /** Why packs may not be put in force, in words; empty where they may. */
    List<String> objections(KnowledgePacks packs) throws IOException {
        StoryBook book = StoryBook.read(repository.resolve("vignettes/data"));
        return Gate.objections(new Figures(new Examination(packs.knowledge()).of(book.vignettes())));
    }
}
