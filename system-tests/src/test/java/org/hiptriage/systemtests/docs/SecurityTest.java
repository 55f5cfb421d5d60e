package org.hiptriage.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.Repository;
import org.junit.jupiter.api.Test;

/** The attempts that SECURITY.md tells of are tried by tests that exist. */
class SecurityTest {
    private static final Pattern SHOWN_BY = Pattern.compile("`?([\\w.]+)#(\\w+)`?");

    private final List<List<String>> attempts = Markdown.page("SECURITY.md").table("attempt");

    @Test
    void every_attempt_is_shown_by_a_test_that_is_there() throws IOException {
        for (List<String> attempt : attempts) {
            Matcher test = SHOWN_BY.matcher(attempt.get(2));
            assertThat(test.matches()).as(attempt.toString()).isTrue();
            assertThat(sources(test.group(1))).as(attempt.get(2)).anyMatch(source -> hasTest(source, test.group(2)));
        }
    }

    @Test
    void there_are_many_and_none_is_told_twice() {
        assertThat(attempts).hasSizeGreaterThan(60);
        assertThat(attempts.stream().map(attempt -> attempt.get(0))).doesNotHaveDuplicates();
        assertThat(attempts).allSatisfy(attempt -> assertThat(attempt.get(1)).isNotBlank());
    }

    private static List<Path> sources(String name) {
        String file = "src/test/java/org/hiptriage/" + name.replace('.', '/') + ".java";
        return Stream.of(
                        "assessment-service",
                        "edge",
                        "local-stack",
                        "notification-service",
                        "publishing",
                        "schemas",
                        "sealing",
                        "system-tests",
                        "triage-service")
                .map(module -> Repository.file(module + "/" + file))
                .filter(Files::exists)
                .toList();
    }

    private static boolean hasTest(Path source, String method) {
        try {
            String text = Files.readString(source);
            int name = text.indexOf("void " + method + "(");
            // From the empty line before it: annotations stand right above.
            return name >= 0
                    && text.substring(text.lastIndexOf("\n\n", name), name).matches("(?s).*@(Parameterized)?Test\\b.*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
