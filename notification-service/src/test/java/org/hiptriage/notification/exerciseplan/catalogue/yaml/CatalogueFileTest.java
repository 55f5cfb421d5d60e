package org.hiptriage.notification.exerciseplan.catalogue.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.hiptriage.notification.exerciseplan.catalogue.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFileTest {
    @Test
    void theShippedCatalogueHasTheThreeExercisesOfTheArticleAndAProgrammeForEachCondition() {
        Catalogue catalogue = CatalogueFile.shipped();
        assertThat(catalogue.exercises().values().stream()
                        .filter(exercise -> !exercise.extension())
                        .flatMap(exercise -> exercise.sources().stream()))
                .contains("article:E1", "article:E2", "article:E3");
        assertThat(catalogue.programmes())
                .containsKeys(
                        "trochanteric-bursitis",
                        "hip-flexor-strain",
                        "it-band-syndrome",
                        "iliopsoas-tendinitis",
                        "hip-labral-tear",
                        "general");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "minutes: 5 | minutes: 500 | warmUp: 'minutes' must be a whole number from 1 to 60",
                "code: hip-bend | codes: hip-bend | 'codes' is not a key that is known here",
                "code: hip-bend | code: hip-flexor-band | 'hip-flexor-band' is there twice",
                "kind: mobility | kind: dance | (heel-slide): 'kind' must be stretch, strengthen or mobility",
                "sources: [article:E1] | sources: [] | (hip-flexor-band): 'sources' must name where it comes from",
                "sources: [article:E1] | sources: [ext:nowhere] | source 'ext:nowhere' is neither article:FACT",
                "condition: general | condition: generally | one must be 'general'",
                "from: 4, to: 5 | from: 5, to: 5 | painRule: the bands must follow one another",
                "perLeg: false | perLeg: perhaps | 'perLeg' must be true or false",
                "exercises: [inner-hip-stretch, hip-flexor-stretch-standing] | exercises: [handstand] | there is no exercise 'handstand'",
                "painScoreAtMost: 3, exercises | exercises | needs 'painScoreAtMost'",
                "fromWeek: 3 | fromWeek: 2 | must begin in week 3"
            })
    void aBrokenCatalogueIsRefusedWithFileAndEntry(String good, String bad, String problem) throws IOException {
        String broken = shippedText().replaceFirst(java.util.regex.Pattern.quote(good), bad);
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(BrokenCatalogueException.class)
                .hasMessageContaining("catalogue.yaml")
                .hasMessageContaining(problem);
    }

    @Test
    void allProblemsAreListedAtOnce() throws IOException {
        String broken = shippedText().replace("minutes: 5", "minutes: 0").replace("kind: mobility", "kind: dance");
        assertThatThrownBy(() -> read(broken)).hasMessageContaining("minutes").hasMessageContaining("kind");
    }

    @Test
    void whatIsNotYamlIsRefused() {
        assertThatThrownBy(() -> read("exercises: [")).hasMessageContaining("catalogue.yaml: not YAML");
        assertThatThrownBy(() -> read("just words")).hasMessageContaining("must have keys and values");
    }

    private static Catalogue read(String yaml) {
        return CatalogueFile.read("catalogue.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String shippedText() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(CatalogueFileTest.class.getResourceAsStream("/exercises/catalogue.yaml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
