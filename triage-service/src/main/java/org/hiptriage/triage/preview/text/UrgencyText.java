package org.hiptriage.triage.preview.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hiptriage.events.Level;
import org.hiptriage.events.RaisedFlag;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.RedFlag;

/** How urgent it is, and why. */
final class UrgencyText {
    private UrgencyText() {}

    static void write(TriageCompleted result, Knowledge knowledge, Words words, Page page) {
        String within = Words.within(Optional.ofNullable(result.getTimeFrame()));
        String headline = Words.level(result.getLevel()) + (within.isEmpty() ? "" : ": " + within);
        page.text("", headline.toUpperCase(Locale.ROOT), style(result.getLevel()));
        if (!result.getAdvice().getNow().isBlank()) {
            page.text("", result.getAdvice().getNow());
        }
        if (!result.getRedFlags().isEmpty()) {
            page.heading("Why");
            result.getRedFlags().forEach(flag -> redFlag(flag, knowledge, words, page));
        }
        openFlags(result.getCouldNotRuleOut(), knowledge, page);
    }

    private static void redFlag(RaisedFlag flag, Knowledge knowledge, Words words, Page page) {
        boolean extension =
                knowledge.redFlag(flag.getCode()).filter(RedFlag::extension).isPresent();
        String within = Words.within(Optional.ofNullable(flag.getTimeFrame()));
        page.text(
                "  ! ",
                Words.title(flag.getCode()) + " (" + Words.level(flag.getLevel()) + " " + within + ")"
                        + (extension ? " - safety extension" : ""),
                style(flag.getLevel()));
        page.text("    ", flag.getReason());
        flag.getBecause().forEach(finding -> page.text("    > ", words.answered(finding)));
        page.text("    Do: ", flag.getAction());
        page.text("    ", "Sources: " + String.join(", ", flag.getSources()), Style.DIM);
    }

    private static void openFlags(List<String> codes, Knowledge knowledge, Page page) {
        if (codes.isEmpty()) {
            return;
        }
        page.heading("Could not be ruled out");
        for (String code : codes) {
            String reason = knowledge.redFlag(code).map(RedFlag::reason).orElse("");
            page.text("  ? ", Words.title(code) + ": " + reason);
        }
    }

    private static Style style(Level level) {
        return switch (level) {
            case SELF_CARE -> Style.CALM;
            case SEE_DOCTOR -> Style.DOCTOR;
            case URGENT_CARE -> Style.URGENT;
        };
    }
}
