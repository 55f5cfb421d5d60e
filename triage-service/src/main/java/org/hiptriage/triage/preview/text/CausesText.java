package org.hiptriage.triage.preview.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hiptriage.events.PossibleCondition;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.events.WeighedFinding;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.Knowledge;

/** What it may be, with what speaks for and against. */
final class CausesText {
    private static final int BAR_CELLS = 20;
    private static final int MOST_MISSING = 4;

    private CausesText() {}

    static void write(TriageCompleted result, Knowledge knowledge, Words words, Page page) {
        page.heading("What it may be: a possible cause, not a diagnosis");
        if (result.getConditions().isEmpty()) {
            page.text("  ", "None of the causes known here fits well enough to be named.");
            return;
        }
        if (result.getTie()) {
            page.text("  ", "The first two are too close to tell apart by these answers.");
        }
        result.getConditions().forEach(condition -> condition(condition, knowledge, words, page));
    }

    private static void condition(PossibleCondition condition, Knowledge knowledge, Words words, Page page) {
        Optional<Condition> known = knowledge.condition(condition.getCode());
        page.text(
                "  " + bar(condition.getScore(), page.terminal()) + " ",
                known.map(Condition::name).orElse(condition.getCode())
                        + (known.filter(Condition::extension).isPresent() ? " - extension" : ""),
                Style.BOLD);
        known.ifPresent(described -> page.text("    ", described.plain()));
        findings("for", condition.getSupporting(), words, page);
        findings("against", condition.getConflicting(), words, page);
        missing(condition.getMissing(), page);
    }

    private static void findings(String heading, List<WeighedFinding> findings, Words words, Page page) {
        String lead = heading;
        for (WeighedFinding finding : findings) {
            page.text("    %-8s ".formatted(lead), words.answered(finding.getFinding()));
            lead = "";
        }
    }

    private static void missing(List<String> codes, Page page) {
        String lead = "unknown";
        for (String code : codes.subList(0, Math.min(MOST_MISSING, codes.size()))) {
            page.text("    %-8s ".formatted(lead), Words.question(code), Style.DIM);
            lead = "";
        }
        if (codes.size() > MOST_MISSING) {
            page.text("    %-8s ".formatted(""), "and " + (codes.size() - MOST_MISSING) + " more", Style.DIM);
        }
    }

    private static String bar(double score, Terminal terminal) {
        int filled = (int) Math.round(score * BAR_CELLS);
        String bar = (terminal.unicode() ? "█" : "#").repeat(filled)
                + (terminal.unicode() ? "░" : ".").repeat(BAR_CELLS - filled);
        // Never a percentage: it would be read as a probability.
        return String.format(Locale.ROOT, "%s fit %.2f", bar, score);
    }
}
