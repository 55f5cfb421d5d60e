package org.hiptriage.systemtests.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The German of what services say in English. */
class GermanTest {
    /** Texts that are the same in both languages. */
    private static final Set<String> SAME_IN_BOTH = Set.of();

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Map<String, String> GERMAN = PageFiles.words("de", "content");

    @Test
    void every_text_that_a_service_can_send_has_its_german() {
        Set<String> missing = sent();
        assertThat(missing).hasSizeGreaterThan(300);
        missing.removeAll(GERMAN.keySet());
        assertThat(missing).as("texts without German in i18n/de/content.json").isEmpty();
    }

    @Test
    void nothing_is_translated_that_no_service_sends() {
        Set<String> left = new LinkedHashSet<>(GERMAN.keySet());
        left.removeAll(sent());
        assertThat(left).as("entries of i18n/de/content.json without a source").isEmpty();
    }

    @Test
    void no_text_was_left_empty_or_in_english() {
        assertThat(GERMAN)
                .allSatisfy((english, german) -> assertThat(german).as(english).isNotBlank());
        assertThat(GERMAN.entrySet().stream()
                        .filter(entry -> entry.getKey().equals(entry.getValue()))
                        .map(Map.Entry::getKey))
                .as("entries that say the same in both languages")
                .containsExactlyInAnyOrderElementsOf(SAME_IN_BOTH);
    }

    @Test
    void numbers_and_placeholders_are_the_same_in_both_languages() {
        assertThat(GERMAN).allSatisfy((english, german) -> {
            assertThat(numbers(german)).as(english).isEqualTo(numbers(english));
            assertThat(Placeholders.in(german)).as(english).isEqualTo(Placeholders.in(english));
        });
    }

    private static Set<String> sent() {
        Set<String> texts = new LinkedHashSet<>(KnowledgeTexts.all());
        texts.addAll(CodeTexts.all());
        return texts;
    }

    /** The German has no degrees Fahrenheit, and its points and commas stand the other way round. */
    private static List<String> numbers(String text) {
        return NUMBER.matcher(text.replaceAll(" \\([\\d.]+ °F\\)", "").replaceAll("(?<=\\d)[.,](?=\\d)", ""))
                .results()
                .map(number -> number.group())
                .sorted()
                .toList();
    }
}
