package org.hiptriage.vignettes.report;

import java.util.List;
import java.util.Locale;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.Pack;
import org.hiptriage.vignettes.interview.InterviewFigures;
import org.hiptriage.vignettes.measure.Figures;
import org.hiptriage.vignettes.measure.Gate;
import org.hiptriage.vignettes.measure.Measure;
import org.hiptriage.vignettes.verdict.Verdict;

/** docs/benchmark.md. */
public final class DocumentationPage {
    private static final String LIMITS = """

            ## What this cannot show
            - **Not how well it does with patients.** Nobody in here is one. Only a study with patients and clinicians can tell how often a sore hip is judged rightly.
            - **It is not independent.** Who wrote the stories knew the questions, the red flags and [how weights were chosen](decisions/0105-weights-and-ties.md), though not the rules' answers; an
              answer that a story turns on is often the very answer that a rule asks for. So figures near 100 % say that the rules do what the sources ask, and little more. The published cases are
              the nearest to an outside judgement: they were written by others, about what really happened, and many are in print because they were missed.
            - **The intervals are too narrow** for the stories told in variants, which resemble each other; the figure by story is the careful one. They say nothing of mistakes in the stories.
            - **The published figures stand beside, not against.** They are of general symptom checkers, other vignettes and people typing; these vignettes are hips only, answered without slips.
            - **'Safe' is lenient with three levels**: only an emergency sent home counts against it. Emergency sensitivity is the figure to look at.
            - **Emergencies are far more frequent here than among runners**, so that misses show. How often a warning is right in real life cannot be read from it.
            - **No clinician has judged the expectations yet.** They follow the sources as one reader understood them.
            - Emergencies whose decisive sign no question asks about are counted by themselves and are missed.
            """;

    private DocumentationPage() {}

    /** The page in Markdown. */
    public static String of(Figures figures, InterviewFigures interview, List<Pack> packs) {
        var page = new StringBuilder(head(figures, packs));
        page.append(
                "| figure | what is counted | share | exact 95 % interval | number | published |\n|---|---|---|---|---|---|\n");
        figures.all().forEach(measure -> page.append(row(measure)));
        page.append("\nIntervals are those of Clopper and Pearson. Studies:\n");
        Published.STUDIES.forEach(study -> page.append("- ").append(study).append('\n'));
        gate(page, figures);
        page.append(interview.documentation());
        page.append("\n## Where sources and rules disagree\n");
        figures.disagreements().forEach(verdict -> page.append(disagreement(verdict)));
        page.append("\n## Emergencies that no question asks about\n");
        figures.outside().forEach(verdict -> page.append(disagreement(verdict)));
        return page.append(LIMITS).toString();
    }

    private static String head(Figures figures, List<Pack> packs) {
        List<Verdict> counted = figures.counted();
        return String.format(
                Locale.ROOT,
                """
                    # What the rules say of %d vignettes

                    Made by `./run benchmark`; a test compares it with the rules. The stories, their sources and how they are written: [vignettes](../vignettes/README.md).
                    Why and how it is measured: [decision 35](decisions/0035-a-benchmark-of-vignettes.md).

                    Packs: %s. %d vignettes count, told of %d stories: %d emergencies, %d for a doctor, %d for self-care.

                    ![The figures below as points with their intervals on one axis, beside published figures](images/benchmark.svg)

                    """,
                counted.size() + figures.outside().size(),
                String.join(
                        ", ",
                        packs.stream()
                                .map(pack -> pack.name() + " " + pack.version())
                                .toList()),
                counted.size(),
                counted.stream()
                        .map(verdict -> verdict.vignette().storyId())
                        .distinct()
                        .count(),
                with(counted, Level.URGENT_CARE),
                with(counted, Level.SEE_DOCTOR),
                with(counted, Level.SELF_CARE));
    }

    private static void gate(StringBuilder page, Figures figures) {
        page.append(String.format(
                Locale.ROOT,
                "\n## The gate\nNo missed emergency, over-triage at most %.1f %%, top-1 at least %.0f %%; `GateTest` holds every build to it, and shows that packs without any one urgent flag are caught.\n",
                100 * Gate.MOST_OVER_TRIAGE,
                100 * Gate.LEAST_TOP_1));
        List<String> objections = Gate.objections(figures);
        page.append(
                objections.isEmpty()
                        ? "These packs pass it.\n"
                        : "These packs do not pass it: " + String.join("; ", objections) + ".\n");
    }

    private static String row(Measure measure) {
        String published = String.join(
                "; ",
                Published.beside(measure.name()).stream()
                        .map(each -> each.study() + ": " + each.said())
                        .toList());
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f %% | %.1f-%.1f | %d of %d | %s |\n",
                measure.name(),
                measure.meaning(),
                100 * measure.share().value(),
                100 * measure.share().low(),
                100 * measure.share().high(),
                measure.share().hits(),
                measure.share().of(),
                published);
    }

    private static String disagreement(Verdict verdict) {
        return String.format(
                Locale.ROOT,
                "- `%s`: %s The sources say %s; the rules say %s.\n",
                verdict.vignette().id(),
                verdict.vignette().story(),
                Words.expected(verdict),
                Words.came(verdict));
    }

    private static long with(List<Verdict> verdicts, Level level) {
        return verdicts.stream()
                .filter(verdict -> verdict.expected().level() == level)
                .count();
    }
}
