package org.hiptriage.triage.preview.text;

/** How text looks on a terminal that has colours. */
enum Style {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    URGENT("1;31"),
    DOCTOR("1;33"),
    CALM("1;32");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String applied(String text, Terminal terminal) {
        return this == PLAIN || text.isBlank() || !terminal.colour() ? text : "\033[" + code + "m" + text + "\033[0m";
    }
}
