package org.hiptriage.schemas.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of each bound, one field at a time. */
class FieldBoundsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "age | 0",
                "age | 120",
                "painScore | 0",
                "painScore | 10",
                "side | \"left\"",
                "side | \"right\"",
                "side | \"both\"",
                "runnerId | \"r\"",
                "runnerId | \"AZaz09._~-AZaz09._~-AZaz09._~-AZaz09._~-AZaz09._~-AZaz09._~-1234\"",
                "assessmentId | \"00000000-0000-0000-0000-000000000001\"",
                "zone | \"UTC\"",
                "zone | \"America/Argentina/Buenos_Aires\""
            })
    void whatIsInRangeIsAccepted(String field, String json) {
        assertThat(Body.complete().with(field, json).accepted()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "age | -1",
                "age | 121",
                "age | 34.0",
                "age | 34.5",
                "age | 3e1",
                "age | \"34\"",
                "age | null",
                "age | true",
                "age | [34]",
                "age | 4294967330",
                "age | 99999999999999999999999999999",
                "painScore | -1",
                "painScore | 11",
                "painScore | 4.5",
                "painScore | \"4\"",
                "painScore | null",
                "painScore | {}",
                "side | \"LEFT\"",
                "side | \"middle\"",
                "side | 1",
                "side | null",
                "runnerId | \"\"",
                "runnerId | \"AZaz09._~-AZaz09._~-AZaz09._~-AZaz09._~-AZaz09._~-AZaz09._~-12345\"",
                "runnerId | \"anna@example.org\"",
                "runnerId | \"Anna Berg\"",
                "runnerId | \"r-1\\n\"",
                "runnerId | \"../r\"",
                "runnerId | \"r%2F1\"",
                "runnerId | \"rΩ\"",
                "runnerId | 481516",
                "runnerId | null",
                "assessmentId | \"\"",
                "assessmentId | \"5b6f\"",
                "assessmentId | \"1-1-1-1-1\"",
                "assessmentId | \"{5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e10}\"",
                "assessmentId | \"00000000-0000-0000-0000-000000000000\"",
                "assessmentId | null",
                "zone | \"Europe/Atlantis\"",
                "zone | \"+01:00\"",
                "zone | \"europe/copenhagen\"",
                "zone | \"CEST\"",
                "zone | 1",
                "findings | []",
                "findings | null",
                "findings | \"none\""
            })
    void whatIsNotIsNamed(String field, String json) {
        assertThat(Body.complete().with(field, json).wrongFields()).contains(field);
        if (!field.equals(AnswersReader.FIELD)) {
            assertThat(Body.complete().with(field, json).wrongFields()).containsExactly(field);
        }
    }

    @ParameterizedTest
    @CsvSource({"runnerId", "observedAt", "age"})
    void whatIsRequiredAndMissingIsNamed(String field) {
        assertThat(Body.complete().without(field).wrongFields()).containsExactly(field);
    }
}
