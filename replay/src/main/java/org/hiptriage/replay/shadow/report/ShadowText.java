package org.hiptriage.replay.shadow.report;

import static org.hiptriage.replay.shadow.report.ShadowReport.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hiptriage.events.Level;
import org.hiptriage.replay.shadow.outcome.Tally;

/** A shadow run as tables for people. Nothing of any one runner is in it. */
public final class ShadowText {
    private static final int MOST_ROWS_OF_A_RULE = 12;

    private ShadowText() {}

    /** The text, with what comes first first. */
    public static String of(ShadowReport report) {
        Tally tally = report.tally();
        List<String> lines = new ArrayList<>();
        lines.add(report.verdict());
        lines.add("");
        lines.add("In force:  " + ShadowReport.packs(report.inForce(), List.of()));
        lines.add("Candidate: " + ShadowReport.packs(report.candidate(), report.inForce()));
        lines.add("Received:  " + report.period());
        lines.add("Results:   " + number(tally.results()) + " compared, " + number(tally.changed()) + " otherwise");
        lines.add("");
        levels(tally, lines);
        if (!report.severities().isEmpty()) {
            lines.add("");
            report.severities()
                    .forEach((severity, count) -> lines.add(
                            String.format(Locale.ROOT, "%,9d  %s: %s", count, severity.title(), severity.meaning())));
        }
        tally.causes().forEach(cause -> {
            lines.add("");
            lines.add("Because of " + cause.getKey() + ": " + number(Tally.total(cause.getValue())));
            cause.getValue().entrySet().stream()
                    .limit(MOST_ROWS_OF_A_RULE)
                    .forEach(row -> lines.add(String.format(
                            Locale.ROOT,
                            "%,9d  %s",
                            row.getValue().count(),
                            String.join("; ", row.getKey().words()))));
            int more = cause.getValue().size() - MOST_ROWS_OF_A_RULE;
            if (more > 0) {
                lines.add("           and " + more + " more kinds, all on the page");
            }
        });
        lines.add("");
        lines.add("Changed rules");
        report.changes()
                .forEach(change -> lines.add("  " + change.pack() + " · " + change.name() + ": " + change.what()));
        lines.add("");
        lines.addAll(report.records());
        return String.join("\n", lines).replaceAll("[\\p{Cntrl}&&[^\n]]", "?") + "\n";
    }

    private static void levels(Tally tally, List<String> lines) {
        lines.add(String.format(
                Locale.ROOT, "%-24s%14s%14s%14s", "in force \\ candidate", "SELF_CARE", "SEE_DOCTOR", "URGENT_CARE"));
        for (Level before : Level.values()) {
            var row = new StringBuilder(String.format(Locale.ROOT, "%-24s", before));
            for (Level after : Level.values()) {
                row.append(String.format(Locale.ROOT, "%,14d", tally.count(before.name(), after.name())));
            }
            lines.add(row.toString());
        }
    }
}
