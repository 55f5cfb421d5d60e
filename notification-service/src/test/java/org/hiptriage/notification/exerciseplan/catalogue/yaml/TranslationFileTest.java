package org.hiptriage.notification.exerciseplan.catalogue.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.hiptriage.notification.exerciseplan.catalogue.Catalogue;
import org.hiptriage.notification.exerciseplan.catalogue.Phase;
import org.hiptriage.notification.exerciseplan.catalogue.Translation;
import org.junit.jupiter.api.Test;

class TranslationFileTest {
    private final Catalogue catalogue = CatalogueFile.shipped();
    private final Translation german = TranslationFile.german();

    @Test
    void eachExerciseHasAGermanNameAndAsManySteps() {
        assertThat(german.exercises()).containsOnlyKeys(catalogue.exercises().keySet());
        catalogue.exercises().values().forEach(exercise -> {
            var words = german.exercise(exercise.code()).orElseThrow();
            assertThat(words.name()).isNotEqualTo(exercise.name());
            assertThat(words.steps()).as(exercise.code()).hasSameSizeAs(exercise.steps());
            assertThat(words.steps()).doesNotContainAnyElementsOf(exercise.steps());
        });
    }

    @Test
    void theNumbersInTheStepsAreThoseOfTheCatalogue() {
        catalogue
                .exercises()
                .values()
                .forEach(exercise -> assertThat(numbers(String.join(
                                " ",
                                german.exercise(exercise.code()).orElseThrow().steps())))
                        .as(exercise.code())
                        .isEqualTo(numbers(String.join(" ", exercise.steps()))));
    }

    @Test
    void eachPhaseHasAGermanTitle() {
        Map<String, Object> expected = catalogue.programmes().values().stream()
                .collect(Collectors.toMap(
                        programme -> programme.condition(),
                        programme ->
                                programme.phases().stream().map(Phase::code).collect(Collectors.toSet())));
        assertThat(german.phases()).containsOnlyKeys(expected.keySet());
        german.phases()
                .forEach((condition, titles) -> assertThat(titles.keySet()).isEqualTo(expected.get(condition)));
    }

    @Test
    void thePainRuleHasAsManyBands() {
        assertThat(german.painRule()).hasSameSizeAs(catalogue.painRule());
    }

    private static String numbers(String text) {
        return text.replaceAll("\\D+", " ").strip();
    }
}
