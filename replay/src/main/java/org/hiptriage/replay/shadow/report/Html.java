package org.hiptriage.replay.shadow.report;

import java.util.List;

/** Writes HTML. Text is always escaped; markup is written here alone. */
final class Html {
    private final StringBuilder page = new StringBuilder();

    /** An element with text in it. */
    Html element(String name, String cssClass, String text) {
        open(name, cssClass);
        text(text);
        return close(name);
    }

    /** The beginning of an element. */
    Html open(String name, String cssClass) {
        page.append('<').append(name);
        if (!cssClass.isEmpty()) {
            page.append(" class=\"").append(escaped(cssClass)).append('"');
        }
        page.append('>');
        return this;
    }

    /** Its end. */
    Html close(String name) {
        page.append("</").append(name).append(">\n");
        return this;
    }

    /** Text. */
    Html text(String text) {
        page.append(escaped(text));
        return this;
    }

    /** A row of cells: one that heads it, then numbers. */
    Html row(String head, List<String> cells) {
        open("tr", "").page.append("<th scope=\"row\">").append(escaped(head)).append("</th>");
        cells.forEach(cell -> page.append("<td>").append(escaped(cell)).append("</td>"));
        return close("tr");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
