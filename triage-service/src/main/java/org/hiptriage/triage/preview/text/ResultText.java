package org.hiptriage.triage.preview.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.knowledge.Knowledge;

/** A whole result as a person reads it: what matters most first. */
public final class ResultText {
    private static final int SHOWN_HASH_DIGITS = 12;

    private ResultText() {}

    /** The result of this report, in lines that fit the terminal. */
    public static String of(SymptomsReported report, TriageCompleted result, Knowledge knowledge, Terminal terminal) {
        var page = new Page(terminal);
        var words = new Words(report);
        UrgencyText.write(result, knowledge, words, page);
        CausesText.write(result, knowledge, words, page);
        AdviceText.write(result, knowledge, page);
        page.heading("Rules");
        page.text("  ", packs(knowledge), Style.DIM);
        page.text(
                "  ", "Not a diagnosis, and no replacement for an examination. If in doubt, see a doctor.", Style.DIM);
        return page.toString();
    }

    /** A refusal in lines that fit the terminal. */
    public static String refusal(String headline, List<String> problems, Terminal terminal) {
        var page = new Page(terminal);
        page.text("", headline);
        problems.forEach(problem -> page.text("  - ", problem));
        return page.toString();
    }

    private static String packs(Knowledge knowledge) {
        return knowledge.packs().stream()
                .map(pack -> pack.name() + " " + pack.version() + " ("
                        + pack.sha256().substring(0, SHOWN_HASH_DIGITS) + ")"
                        + (pack.extension() ? ", an extension" : ""))
                .collect(joining("; "));
    }
}
