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

/** The figures with bars, what was published beside them, the gate, and every disagreement. */
public final class TerminalReport {
    private static final int BAR = 25;

    private TerminalReport() {}

    /**
     * The report, with a line end.
     *
     * @param unicode whether more than ASCII can be drawn
     */
    public static String of(Figures figures, InterviewFigures interview, List<Pack> packs, boolean unicode) {
        var text = new StringBuilder();
        packs.forEach(pack -> line(text, "%s %s", pack.name(), pack.version()));
        line(
                text,
                "%d vignettes; exact 95 %% intervals after Clopper and Pearson%n",
                figures.counted().size());
        for (Measure measure : figures.all()) {
            line(
                    text,
                    "%-41s %5.1f %%  %5.1f-%5.1f  %4d of %-4d %s",
                    measure.name(),
                    100 * measure.share().value(),
                    100 * measure.share().low(),
                    100 * measure.share().high(),
                    measure.share().hits(),
                    measure.share().of(),
                    bar(measure.share().value(), unicode));
            Published.beside(measure.name())
                    .forEach(published -> line(text, "    beside it %s: %s", published.study(), published.said()));
        }
        line(
                text,
                "%nAsked question by question: %d after the signs that cannot wait at the median, %d where it is no emergency; %d come out otherwise",
                interview.median(each -> true),
                interview.median(each -> each.level() != Level.URGENT_CARE),
                interview.different().size());
        line(text, "%nDisagreements: %d", figures.disagreements().size());
        figures.disagreements().forEach(verdict -> disagreement(text, verdict));
        List<String> objections = Gate.objections(figures);
        line(text, objections.isEmpty() ? "%nThe gate is passed." : "%nThe gate is NOT passed:");
        objections.forEach(objection -> line(text, "- %s", objection));
        return text.toString();
    }

    private static void disagreement(StringBuilder text, Verdict verdict) {
        line(text, "- %s", verdict.vignette().id());
        line(text, "    the sources say %s", Words.expected(verdict));
        line(text, "    the rules say   %s", Words.came(verdict));
    }

    private static String bar(double share, boolean unicode) {
        int full = (int) Math.round(BAR * share);
        return (unicode ? "█" : "#").repeat(full) + (unicode ? "░" : ".").repeat(BAR - full);
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format + "%n", values));
    }
}
