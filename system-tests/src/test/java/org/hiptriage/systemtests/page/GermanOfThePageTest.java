package org.hiptriage.systemtests.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's own words: the same in both languages, and all that its scripts ask for. */
class GermanOfThePageTest {
    /** Labels that have less room than the sentence of the same English. */
    private static final Set<String> SHORTER = Set.of("result.kind.SEE_DOCTOR");

    @Test
    void both_languages_have_the_same_files() {
        List<String> german = new ArrayList<>(PageFiles.names("de"));
        german.removeAll(List.of("content", "patterns"));
        assertThat(german).isEqualTo(PageFiles.names("en")).containsExactlyInAnyOrderElementsOf(AskedWords.FILES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell", "questions", "result", "history", "plan", "runs", "notify"})
    void both_languages_have_the_same_keys_and_placeholders_and_leave_nothing_empty(String file) {
        Map<String, String> english = PageFiles.words("en", file);
        Map<String, String> german = PageFiles.words("de", file);

        assertThat(german.keySet()).as("keys of %s.json", file).containsExactlyInAnyOrderElementsOf(english.keySet());
        assertThat(english).isNotEmpty().allSatisfy((key, text) -> {
            String translated = german.getOrDefault(key, "");
            assertThat(text).as(key).isNotBlank();
            assertThat(translated).as(key).isNotBlank();
            assertThat(Placeholders.in(translated)).as(key).isEqualTo(Placeholders.in(text));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell", "questions", "result", "history", "plan", "runs", "notify"})
    void what_page_and_services_say_in_the_same_words_is_the_same_in_german(String file) {
        Map<String, String> services = PageFiles.words("de", "content");
        Map<String, String> german = PageFiles.words("de", file);

        Map<String, String> alike = new TreeMap<>(PageFiles.words("en", file));
        alike.entrySet()
                .removeIf(entry ->
                        !services.containsKey(entry.getValue()) || SHORTER.contains(file + "." + entry.getKey()));
        alike.replaceAll((key, text) -> services.getOrDefault(text, ""));
        assertThat(german).containsAllEntriesOf(alike);
    }

    @Test
    void every_key_that_a_script_names_has_words() {
        List<String> known = AskedWords.FILES.stream()
                .flatMap(file -> PageFiles.words("en", file).keySet().stream().map(key -> file + "." + key))
                .toList();
        assertThat(AskedWords.keys())
                .isNotEmpty()
                .filteredOn(asked -> known.stream().noneMatch(asked::isMetBy))
                .as("keys without words in i18n/en")
                .isEmpty();
    }

    @Test
    void a_key_that_has_no_words_would_be_noticed() {
        assertThat(new AskedWords("x.js", "plan.title", true).isMetBy("plan.title-long"))
                .isFalse();
        assertThat(new AskedWords("x.js", "plan.kind.", false).isMetBy("plan.kind.stretch"))
                .isTrue();
        assertThat(new AskedWords("x.js", "plan.kind.", false).isMetBy("plan.kinds"))
                .isFalse();
    }
}
