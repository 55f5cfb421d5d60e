package org.hiptriage.vignettes.interview;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.hiptriage.triage.knowledge.Level;

/**
 * How many questions it takes, and what is lost by not asking the others.
 *
 * @param all every vignette
 */
public record InterviewFigures(List<Interviewed> all) {

    /** The questions after the signs that cannot wait, of those that the filter takes; the upper of two in the middle. */
    public int median(Predicate<Interviewed> which) {
        List<Integer> sorted =
                all.stream().filter(which).map(Interviewed::questions).sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    /** Those whose level, time frame or first cause is another than with everything answered. */
    public List<Interviewed> different() {
        return all.stream()
                .filter(each -> !each.sameUrgency() || !each.sameCause())
                .toList();
    }

    /** The figures in a paragraph and a table, in Markdown. */
    public String documentation() {
        return String.format(
                Locale.ROOT,
                """

                    ## Asked question by question
                    `POST /api/v1/interview` asks for what matters ([decision 39](decisions/0039-an-interview-that-stops.md)). Here each vignette was asked so, and what it does not tell was answered no.
                    After the signs that cannot wait, which everybody is asked for, and with all places as one question:

                    | level | vignettes | median | most |
                    |---|---|---|---|
                    %s
                    Level, time frame and first cause are the same as with every question answered in all but %d of %d (emergencies are not asked about causes). In %d a flag that is no
                    more urgent than what was found was not asked for, so that it is not named.
                    """,
                rows(),
                different().size(),
                all.size(),
                all.stream().filter(Interviewed::fewerFlags).count());
    }

    private String rows() {
        return row("all", each -> true)
                + row("URGENT_CARE", each -> each.level() == Level.URGENT_CARE)
                + row("SEE_DOCTOR", each -> each.level() == Level.SEE_DOCTOR)
                + row("SELF_CARE", each -> each.level() == Level.SELF_CARE)
                + row("all but emergencies", each -> each.level() != Level.URGENT_CARE);
    }

    private String row(String name, Predicate<Interviewed> which) {
        List<Interviewed> those = all.stream().filter(which).toList();
        int most = those.stream().mapToInt(Interviewed::questions).max().orElse(0);
        return String.format(Locale.ROOT, "| %s | %d | %d | %d |%n", name, those.size(), median(which), most);
    }
}
