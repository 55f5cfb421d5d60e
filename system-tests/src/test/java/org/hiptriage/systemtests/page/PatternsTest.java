package org.hiptriage.systemtests.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The German of texts that a service writes around numbers, days and words. */
class PatternsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\.\\.\\.)?}");
    private static final Map<String, String> PATTERNS = PageFiles.words("de", "patterns");

    @Test
    void every_piece_of_a_reason_for_what_was_derived_stands_in_a_pattern() {
        assertThat(WrittenTexts.ofReasons()).contains("pain", "days after self-treatment began on");
        assertThat(WrittenTexts.ofReasons()).allSatisfy(PatternsTest::assertStandsInAPattern);
    }

    @Test
    void every_problem_of_a_field_stands_in_a_pattern() {
        assertThat(WrittenTexts.ofProblems()).hasSizeGreaterThan(18).contains("must be left, right or both");
        assertThat(WrittenTexts.ofProblems()).allSatisfy(PatternsTest::assertStandsInAPattern);
    }

    @Test
    void both_sides_of_a_pattern_have_the_same_places_and_none_twice() {
        assertThat(PATTERNS).isNotEmpty().allSatisfy((english, german) -> {
            assertThat(german).as(english).isNotBlank();
            assertThat(PLACE.matcher(english).results().map(place -> place.group(1)))
                    .as(english)
                    .doesNotHaveDuplicates();
            assertThat(places(english)).as(english).containsAll(places(german));
        });
    }

    private static void assertStandsInAPattern(String text) {
        assertThat(PATTERNS.keySet())
                .as("patterns of i18n/de/patterns.json, of which none has: " + text)
                .anyMatch(pattern -> pattern.contains(text));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
    }
}
