package org.hiptriage.benchmarks.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.KnowledgeSettings;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.criterion.Facts;
import org.hiptriage.triage.stream.event.SymptomsReader;
import org.hiptriage.vignettes.story.StoryBook;
import org.hiptriage.vignettes.verdict.Examination;

/** The answers of all vignettes, read as the service reads them. Run from the repository's folder. */
final class Reports {
    private Reports() {}

    static Knowledge shipped() {
        return KnowledgePacks.read(new KnowledgeSettings(null, true)).knowledge();
    }

    static List<Report> ofVignettes(Knowledge knowledge) {
        try {
            var reader = new SymptomsReader(knowledge.findings());
            return StoryBook.read(Path.of("vignettes/data")).vignettes().stream()
                    .map(Examination::event)
                    .map(reader::read)
                    .toList();
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    static Facts facts(Report report, Knowledge knowledge) {
        return Facts.of(report.answers(), knowledge.mandatory(), FindingSet.NONE, report.age(), report.painScore());
    }
}
