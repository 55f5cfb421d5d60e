package org.hiptriage.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T07:30:00.250+01:00");

    @Test
    void theSameSeedGivesTheSameAnswersInTheSameOrder() {
        assertThat(first(50, 3)).isEqualTo(first(50, 3)).isNotEqualTo(first(50, 4));
    }

    @Test
    void everyAssessmentAnswersTheUrgentQuestions() {
        assertThat(first(200, 1))
                .allSatisfy(body -> assertThat(body)
                        .contains("flag.deformed-or-shortened", "flag.cannot-move", "flag.cannot-bear-weight")
                        .contains("flag.intense-pain", "flag.sudden-swelling", "flag.fever")
                        .contains("flag.chills", "flag.hot-red-joint"));
    }

    @Test
    void mostRunnersHaveNothingUrgent_butSomeDo() {
        long urgent = first(1_000, 1).stream()
                .filter(body -> body.matches("(?s).*\"flag\\.(?!limits)[a-z-]+\": \"present\".*"))
                .count();
        assertThat(urgent).isBetween(10L, 100L);
    }

    private static List<String> first(int count, long seed) {
        Population population = new Population(20, seed, () -> NOW);
        return Stream.generate(population::nextAssessment).limit(count).toList();
    }
}
