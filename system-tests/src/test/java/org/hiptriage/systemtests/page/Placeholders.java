package org.hiptriage.systemtests.page;

import java.util.List;
import java.util.regex.Pattern;

/** What a text leaves open, as in 'week {n}'. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    private Placeholders() {}

    /** Each once, sorted. */
    static List<String> in(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(placeholder -> placeholder.group())
                .distinct()
                .sorted()
                .toList();
    }
}
