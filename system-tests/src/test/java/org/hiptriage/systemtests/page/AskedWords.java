package org.hiptriage.systemtests.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A key by which a script asks for words.
 *
 * @param script where it stands
 * @param key as in 'plan.title', or how it begins where the rest is only known later
 * @param whole whether it is the whole key
 */
record AskedWords(String script, String key, boolean whole) {
    /** The files of the page's words. */
    static final List<String> FILES = List.of("shell", "questions", "result", "history", "plan", "runs", "notify");

    private static final Pattern KEY = Pattern.compile("'((?:" + String.join("|", FILES) + ")\\.[\\w.-]*[\\w-])'|`((?:"
            + String.join("|", FILES) + ")\\.[\\w.-]*)\\$\\{");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(js|ics|json|css|html)");

    /** Those of all scripts. */
    static List<AskedWords> keys() {
        return PageFiles.scripts().stream()
                .flatMap(script -> KEY.matcher(PageFiles.read(script))
                        .results()
                        .map(found -> new AskedWords(
                                script.getFileName().toString(),
                                found.group(1) == null ? found.group(2) : found.group(1),
                                found.group(1) != null)))
                .filter(asked -> !FILE_NAME.matcher(asked.key).matches())
                .toList();
    }

    boolean isMetBy(String known) {
        return whole ? known.equals(key) : known.startsWith(key);
    }

    @Override
    public String toString() {
        return script + ": " + key + (whole ? "" : "...");
    }
}
