package org.hiptriage.triage.preview.text;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Lines that fit the terminal. */
final class Page {
    private final Terminal terminal;
    private final List<String> lines = new ArrayList<>();

    Page(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    /** A heading, with an empty line before it. */
    void heading(String text) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        text("", text, Style.BOLD);
    }

    void text(String lead, String text) {
        text(lead, text, Style.PLAIN);
    }

    /** Text behind a lead, wrapped; its further lines stand below its first word. */
    void text(String lead, String text, Style style) {
        String prefix = lead;
        for (String line : wrapped(text, terminal.columns() - lead.length())) {
            lines.add(prefix + style.applied(line, terminal));
            prefix = " ".repeat(lead.length());
        }
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }

    private static List<String> wrapped(String text, int columns) {
        List<String> wrapped = new ArrayList<>();
        var line = new StringBuilder();
        var words = new StringTokenizer(text);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                wrapped.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        wrapped.add(line.toString());
        return wrapped;
    }
}
