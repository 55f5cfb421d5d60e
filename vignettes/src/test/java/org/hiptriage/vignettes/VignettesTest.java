package org.hiptriage.vignettes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.triage.knowledge.Condition;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.vignettes.measure.Figures;
import org.hiptriage.vignettes.measure.Share;
import org.hiptriage.vignettes.story.Expectation;
import org.hiptriage.vignettes.story.Vignette;
import org.junit.jupiter.api.Test;

/** The vignettes of the repository are what they claim to be. */
class VignettesTest {
    private static final List<Vignette> ALL = Shipped.benchmark().book().vignettes();
    private static final String ARTICLE = "article:";

    @Test
    void every_code_that_is_expected_is_one_of_the_packs() {
        Set<String> flags =
                Shipped.packs().redFlags().stream().map(RedFlag::code).collect(Collectors.toSet());
        Set<String> causes =
                Shipped.packs().conditions().stream().map(Condition::code).collect(Collectors.toSet());
        causes.add(Expectation.NONE);
        assertThat(ALL).allSatisfy(vignette -> {
            assertThat(flags)
                    .containsAll(vignette.expected().redFlags())
                    .containsAll(vignette.expected().couldNotRuleOut());
            assertThat(causes).containsAll(vignette.expected().causes());
        });
    }

    @Test
    void every_red_flag_and_every_condition_is_expected_somewhere() {
        Set<String> flags = ALL.stream()
                .flatMap(vignette -> vignette.expected().redFlags().stream())
                .collect(Collectors.toSet());
        Set<String> causes = ALL.stream()
                .flatMap(vignette -> vignette.expected().causes().stream())
                .collect(Collectors.toSet());
        assertThat(flags)
                .containsAll(
                        Shipped.packs().redFlags().stream().map(RedFlag::code).toList());
        assertThat(causes)
                .containsAll(Shipped.packs().conditions().stream()
                        .map(Condition::code)
                        .toList());
    }

    @Test
    void every_source_is_used_and_every_fact_is_one_of_the_article() throws IOException {
        Set<String> used =
                ALL.stream().flatMap(vignette -> vignette.sources().stream()).collect(Collectors.toSet());
        assertThat(used).containsAll(Shipped.benchmark().book().sources().keySet());
        String facts = Files.readString(Shipped.REPOSITORY.resolve("docs/article-facts.yaml"));
        assertThat(used.stream().filter(source -> source.startsWith(ARTICLE)))
                .allSatisfy(source -> assertThat(facts).contains("id: " + source.substring(ARTICLE.length()) + ","));
    }

    @Test
    void denials_unknowns_and_missing_answers_are_among_them() {
        assertThat(ALL.stream().filter(vignette -> optional(vignette).containsValue("absent")))
                .hasSizeGreaterThan(50);
        assertThat(ALL.stream().filter(vignette -> answers(vignette).containsValue("unknown")))
                .hasSizeGreaterThan(30);
        assertThat(ALL.stream().filter(vignette -> !vignette.assessment().containsKey("painScore")))
                .hasSizeGreaterThan(50);
    }

    @Test
    void the_folder_says_under_which_licence_it_is() throws IOException {
        assertThat(Files.readString(Shipped.REPOSITORY.resolve("vignettes/LICENSE")))
                .contains("CC BY 4.0");
    }

    @Test
    void the_documentation_is_what_the_command_would_write() throws IOException {
        assertThat(Files.readString(Shipped.REPOSITORY.resolve("docs/benchmark.md")))
                .as("./run benchmark writes it anew")
                .isEqualTo(Shipped.benchmark().documentation());
        assertThat(Files.readString(Shipped.REPOSITORY.resolve("docs/images/benchmark.svg")))
                .isEqualTo(Shipped.benchmark().plot());
    }

    @Test
    void the_readme_gives_the_same_figures() throws IOException {
        Figures figures = Shipped.benchmark().figures();
        Share emergencies = figures.emergencySensitivity();
        assertThat(Files.readString(Shipped.REPOSITORY.resolve("README.md")))
                .contains("about " + ALL.size() + " people")
                .contains("none of " + emergencies.of() + " emergencies")
                .contains(String.format(Locale.ROOT, "%.1f-%.0f %%", 100 * emergencies.low(), 100 * emergencies.high()))
                .contains("of " + figures.exactLevelOfPublished().of() + " published cases")
                .contains(", " + figures.exactLevelOfPublished().hits() + " came out at the right level");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> answers(Vignette vignette) {
        return (Map<String, String>) vignette.assessment().getOrDefault("findings", Map.of());
    }

    private static Map<String, String> optional(Vignette vignette) {
        return Stream.of(answers(vignette))
                .flatMap(answers -> answers.entrySet().stream())
                .filter(answer -> !answer.getKey().startsWith("flag."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
