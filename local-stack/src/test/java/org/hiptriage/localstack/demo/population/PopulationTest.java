package org.hiptriage.localstack.demo.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T07:30:00.250+01:00");

    @Test
    void theSameSeedGivesTheSameRunsAndAnswersInTheSameOrder() {
        assertThat(first(500, 3)).isEqualTo(first(500, 3)).isNotEqualTo(first(500, 4));
        assertThat(history(3)).isEqualTo(history(3)).isNotEqualTo(history(4));
    }

    @Test
    void everyAssessmentAnswersTheUrgentQuestions() {
        assertThat(assessments(600, 1))
                .hasSizeGreaterThan(150)
                .allSatisfy(body -> assertThat(body)
                        .contains("flag.deformed-or-shortened", "flag.cannot-move", "flag.cannot-bear-weight")
                        .contains("flag.intense-pain", "flag.sudden-swelling", "flag.fever")
                        .contains("flag.chills", "flag.hot-red-joint"));
    }

    @Test
    void mostRunnersHaveNothingUrgent_butSomeDo() {
        List<String> assessments = assessments(3_000, 1);
        long urgent = assessments.stream()
                .filter(body -> body.matches("(?s).*\"flag\\.(?!limits)[a-z-]+\": \"present\".*"))
                .count();
        assertThat(urgent).isBetween(assessments.size() / 100L, assessments.size() / 10L);
    }

    @Test
    void theLastThreeWeeksAreSentInTheirOrder_thenNobodySendsWhatHasNotHappened() {
        List<Message> sent = next(6_000, 1);
        List<Message> told = sent.stream()
                .filter(message -> !message.dueAt().equals(NOW.toInstant()))
                .toList();

        assertThat(told)
                .isSortedAccordingTo(Comparator.comparing(Message::dueAt))
                .allSatisfy(message -> assertThat(message.dueAt()).isBeforeOrEqualTo(NOW.toInstant()));
        assertThat(told.get(0).dueAt()).isBefore(NOW.minusDays(20).toInstant());
        assertThat(told.stream().map(Message::kind).distinct())
                .containsExactlyInAnyOrder(Message.Kind.RUNS, Message.Kind.ASSESSMENT, Message.Kind.CHECK_IN);
        // What comes after the last of them is told now, and goes on for ever.
        assertThat(sent.subList(sent.size() - 100, sent.size()))
                .allSatisfy(message -> assertThat(message.dueAt()).isEqualTo(NOW.toInstant()));
    }

    @Test
    void aDemoThatIsStartedOnTheNextDayRepeatsWhatWasSentBefore() {
        assertThat(runsOfOctober(NOW.plusDays(1))).hasSizeGreaterThan(500).isEqualTo(runsOfOctober(NOW));
    }

    private static Set<String> runsOfOctober(OffsetDateTime now) {
        Population population = new Population(50, 1, () -> now);
        List<String> runs = new ArrayList<>();
        population.history().forEachRemaining(runs::addAll);
        Stream.generate(population::next).limit(3_000).map(Message::contents).forEach(runs::addAll);
        return runs.stream()
                .filter(run -> run.contains("\"startedAt\": \"2026-10-"))
                .collect(Collectors.toSet());
    }

    private static List<String> history(long seed) {
        List<String> runs = new ArrayList<>();
        new Population(20, seed, () -> NOW).history().forEachRemaining(runs::addAll);
        return runs;
    }

    private static List<String> assessments(int count, long seed) {
        return next(count, seed).stream()
                .filter(message -> message.kind() == Message.Kind.ASSESSMENT)
                .map(Message::body)
                .toList();
    }

    private static List<String> first(int count, long seed) {
        return next(count, seed).stream().map(Message::body).toList();
    }

    private static List<Message> next(int count, long seed) {
        Population population = new Population(200, seed, () -> NOW);
        return Stream.generate(population::next).limit(count).toList();
    }
}
