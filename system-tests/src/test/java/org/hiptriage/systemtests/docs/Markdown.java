package org.hiptriage.systemtests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.Repository;

/** One page of the documentation. */
record Markdown(Path file, String text) {
    private static final Pattern LINK = Pattern.compile("(?<!`)\\[[^\\]\\n]+]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");

    /** Every page of the checkout. */
    static List<Markdown> pages() {
        try (Stream<Path> files = Files.walk(Repository.file("."), 4)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/.data/"))
                    .sorted()
                    .map(Markdown::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Markdown page(String path) {
        return of(Repository.file(path));
    }

    /** Where its links lead, other than to the web. */
    List<String> links() {
        return LINK.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(target -> !target.startsWith("http") && !target.startsWith("mailto:"))
                .toList();
    }

    /** The names by which its headings can be linked to. */
    List<String> anchors() {
        return HEADING.matcher(text).results().map(Markdown::slug).toList();
    }

    /** The cells of all rows of the tables whose first heading is this. */
    List<List<String>> table(String firstHeading) {
        var rows = new ArrayList<List<String>>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            if (!line.startsWith("|")) {
                inside = false;
            } else if (cells(line).get(0).equals(firstHeading)) {
                inside = true;
            } else if (inside && !line.startsWith("|--") && !line.startsWith("| --")) {
                rows.add(cells(line));
            }
        }
        return rows;
    }

    @Override
    public String toString() {
        return Repository.file(".").relativize(file).toString();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }

    private static String slug(MatchResult heading) {
        return heading.group(1)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static Markdown of(Path file) {
        try {
            return new Markdown(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
