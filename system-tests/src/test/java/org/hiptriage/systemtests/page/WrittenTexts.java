package org.hiptriage.systemtests.page;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.Repository;

/** The pieces of which code writes texts around numbers, days and words: why something was derived, and what is wrong with a field. */
final class WrittenTexts {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern WRITES_REASONS = Pattern.compile("new Derived\\(|String andOthers\\(");
    // Codes, and formats of numbers.
    private static final Pattern NO_WORDS = Pattern.compile("[a-z]+[.A-Z][A-Za-z.-]*|%.*");
    private static final Pattern PROBLEM = Pattern.compile("(must|is required|is an?|is not) .*");

    private WrittenTexts() {}

    /** Of the reasons for what was derived. */
    static Set<String> ofReasons() {
        return literals(under("triage-service")
                .filter(file -> WRITES_REASONS.matcher(PageFiles.read(file)).find()));
    }

    /** Of the problems that a refused assessment or check-in has; an event from elsewhere has others, which no page shows. */
    static Set<String> ofProblems() {
        Set<String> problems = literals(under("schemas")
                .filter(file -> List.of("assessment", "field").contains(folder(file)))
                .filter(file -> !file.endsWith("ReportValidation.java"))
                // What is no JSON at all has no fields, and no page sends it.
                .filter(file -> !file.endsWith("StrictJson.java")));
        problems.removeIf(text -> !PROBLEM.matcher(text).matches());
        return problems;
    }

    private static Stream<Path> under(String module) {
        return PageFiles.under(Repository.file(module + "/src/main/java"), ".java").stream();
    }

    private static String folder(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }

    private static Set<String> literals(Stream<Path> files) {
        var literals = new LinkedHashSet<String>();
        files.map(file -> COMMENT.matcher(PageFiles.read(file)).replaceAll(""))
                .flatMap(code -> LITERAL.matcher(code).results())
                .map(found -> found.group(1).replaceAll("^[, ]+|[, ]+$", ""))
                .filter(text -> !NO_WORDS.matcher(text).matches() && !text.isBlank())
                .forEach(literals::add);
        return literals;
    }
}
