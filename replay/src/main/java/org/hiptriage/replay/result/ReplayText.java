package org.hiptriage.replay.result;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import org.hiptriage.events.KnowledgePack;
import org.hiptriage.replay.result.FieldComparison.Field;

/** A replayed result as a table for people. */
final class ReplayText {
    private static final int WIDEST = 60;

    private ReplayText() {}

    static String of(Replayed replayed) {
        var text = new StringBuilder();
        text.append("Result ")
                .append(replayed.recorded().getResultId())
                .append(", ")
                .append(replayed.recorded().getTrigger())
                .append(", decided ")
                .append(replayed.recorded().getTriagedAt())
                .append("\nby ")
                .append(replayed.recorded().getKnowledge().stream()
                        .map(ReplayText::pack)
                        .collect(joining("; ")))
                .append("\n\n");
        int width = replayed.fields().stream()
                .mapToInt(field -> field.path().length())
                .max()
                .orElse(0);
        for (Field field : replayed.fields()) {
            text.append(padded(field.path(), width)).append(field.isEqual() ? "  equal      " : "  DIFFERENT  ");
            text.append(cut(field.recorded())).append('\n');
            if (!field.isEqual()) {
                text.append(padded("", width))
                        .append("  now        ")
                        .append(cut(field.replayed()))
                        .append('\n');
            }
        }
        return text.append('\n').append(verdict(replayed)).toString();
    }

    private static String verdict(Replayed replayed) {
        String end = replayed.isReordered()
                ? "In the order in which records of different topics were taken, which is not that of their times: one was late.\n"
                : "";
        if (replayed.isEqual()) {
            return String.format(
                    Locale.ROOT,
                    "Equal in all of %d fields.%n%s",
                    replayed.fields().size(),
                    end);
        }
        return replayed.isUncertain()
                ? "Cannot be told: older records of this partition are no longer kept, and what the result rested on may be among"
                        + " them.\n"
                : "Different. The packs are those that the result names, so the code that applies them is not what it was.\n";
    }

    private static String pack(KnowledgePack pack) {
        return pack.getPack() + " " + pack.getVersion() + " ("
                + pack.getSha256().substring(0, 12) + ")";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }
}
