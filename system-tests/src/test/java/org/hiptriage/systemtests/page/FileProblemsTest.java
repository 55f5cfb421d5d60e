package org.hiptriage.systemtests.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hiptriage.systemtests.stack.Repository;
import org.junit.jupiter.api.Test;

/** What assessment-service says of a file that it cannot use, in the words of the page. */
class FileProblemsTest {
    private static final String SCRIPT =
            PageFiles.read(Repository.file("assessment-service/src/main/resources/static/js/runs/problems.js"));
    private static final Pattern WORDED = Pattern.compile("\\['([\\w-]+)', /(.+)/(i?)],");
    private static final Pattern THROWN =
            Pattern.compile("(?:new UnreadableFileException\\([^;\"]*|unsupported\\(\\s*)(\"[^;]*)\\);");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void each_of_them_is_one_that_the_page_knows() {
        Set<String> said = said();
        assertThat(said).hasSizeGreaterThan(20);
        assertThat(said)
                .filteredOn(text -> wordings().stream()
                        .noneMatch(known -> known.matcher(text).find()))
                .as("texts that a runner would read in English, whatever the language of the page")
                .isEmpty();
    }

    @Test
    void a_text_that_is_not_known_would_be_noticed() {
        assertThat(wordings())
                .isNotEmpty()
                .noneMatch(known ->
                        known.matcher("The moon is in the wrong place.").find());
    }

    @Test
    void each_wording_of_the_page_has_words() {
        Map<String, String> words = PageFiles.words("de", "runs");
        assertThat(WORDED.matcher(SCRIPT).results().map(found -> "file." + found.group(1)))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(words).containsKey(key));
    }

    private static List<Pattern> wordings() {
        return WORDED.matcher(SCRIPT)
                .results()
                .map(found -> Pattern.compile(found.group(2), found.group(3).isEmpty() ? 0 : Pattern.CASE_INSENSITIVE))
                .toList();
    }

    /** Each text, a number in the place of what is put between its pieces; a choice of two texts is read as both in one. */
    private static Set<String> said() {
        return PageFiles.under(Repository.file("assessment-service/src/main/java"), ".java").stream()
                .map(PageFiles::read)
                .flatMap(code -> THROWN.matcher(code).results())
                .map(thrown -> LITERAL.matcher(thrown.group(1))
                        .results()
                        .map(literal -> literal.group(1))
                        .collect(Collectors.joining("7")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
