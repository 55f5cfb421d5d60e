package org.hiptriage.vignettes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.vignettes.interview.InterviewFigures;
import org.hiptriage.vignettes.interview.Interviewer;
import org.hiptriage.vignettes.measure.Figures;
import org.hiptriage.vignettes.report.DocumentationPage;
import org.hiptriage.vignettes.report.Plot;
import org.hiptriage.vignettes.report.TerminalReport;
import org.hiptriage.vignettes.report.VignettesPage;
import org.hiptriage.vignettes.story.StoryBook;
import org.hiptriage.vignettes.verdict.Examination;

/**
 * All vignettes put to some packs.
 *
 * @param book the vignettes
 * @param knowledge the packs
 * @param figures what came out
 */
record Benchmark(StoryBook book, Knowledge knowledge, Figures figures) {

    /** Asks the packs about every vignette of the repository. */
    static Benchmark of(Path repository, Knowledge knowledge) throws IOException {
        StoryBook book = StoryBook.read(repository.resolve("vignettes/data"));
        return new Benchmark(book, knowledge, new Figures(new Examination(knowledge).of(book.vignettes())));
    }

    /** What comes out where only what matters is asked; takes seconds. */
    InterviewFigures interview() {
        return new Interviewer(knowledge).of(book.vignettes());
    }

    String onTerminal(boolean unicode) {
        return TerminalReport.of(figures, interview(), knowledge.packs(), unicode);
    }

    String documentation() {
        return DocumentationPage.of(figures, interview(), knowledge.packs());
    }

    String plot() {
        return Plot.of(figures);
    }

    /** The page of all vignettes. */
    Path writePage(Path repository) throws IOException {
        return written(repository.resolve("vignettes/target/benchmark.html"), VignettesPage.of(figures, book));
    }

    /** The page of the documentation and its plot. */
    void writeDocumentation(Path repository) throws IOException {
        written(repository.resolve("docs/benchmark.md"), documentation());
        written(repository.resolve("docs/images/benchmark.svg"), plot());
    }

    private static Path written(Path file, String text) throws IOException {
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        return Files.writeString(file, text);
    }
}
