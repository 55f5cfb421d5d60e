package org.hiptriage.vignettes.report;

import java.util.List;

/**
 * A published figure to stand beside one of ours.
 *
 * @param beside name of our measure
 * @param study author and year
 * @param said the figure as it was published
 * @param percent where it stands on the plot, 0 to 100
 */
record Published(String beside, String study, String said, double percent) {
    /** The studies and where they are. */
    static final List<String> STUDIES = List.of(
            "Semigran 2015: 23 symptom checkers, 45 vignettes. [BMJ 351:h3480](https://pmc.ncbi.nlm.nih.gov/articles/PMC4496786)",
            "Schmieding 2022: 22 symptom checkers, the same 45 vignettes. [JMIR 24(5):e31810](https://www.jmir.org/2022/5/e31810)",
            "Gilbert 2020: eight apps and seven general practitioners, 200 vignettes; the work of the maker of one of the apps. "
                    + "[BMJ Open 10:e040269](https://bmjopen.bmj.com/content/10/12/e040269)");

    static final List<Published> ALL = List.of(
            new Published("Top-1", "Semigran 2015", "34 % (31-37)", 34),
            new Published("Top-3", "Gilbert 2020, best app", "70.5 %", 70.5),
            new Published("Top-3", "Gilbert 2020, general practitioners", "82.1 %", 82.1),
            new Published("Exact level", "Semigran 2015", "57 % (52-61)", 57),
            new Published("Exact level", "Schmieding 2022, median", "55.8 %", 55.8),
            new Published("Exact level, urgent care", "Semigran 2015", "80 % (75-86)", 80),
            new Published("Exact level, see a doctor", "Semigran 2015, not emergent", "55 % (47-63)", 55),
            new Published("Exact level, self-care", "Semigran 2015", "33 % (26-40)", 33),
            new Published("Emergency sensitivity", "Schmieding 2022", "below 60 %: more than 40 % missed", 60),
            new Published("Safe", "Gilbert 2020, best app", "97 %", 97));

    /** Those that stand beside a measure. */
    static List<Published> beside(String measure) {
        return ALL.stream().filter(each -> each.beside().equals(measure)).toList();
    }
}
