package org.hiptriage.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.condition.PossibleCondition;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.Derived;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.redflag.RaisedFlag;
import org.junit.jupiter.api.Test;

/** What holds for every report, on the packs that ship. */
class DecisionPropertiesTest {

    private static final TriageRules RULES = ShippedPacks.rules();
    private static final FindingIndex INDEX = RULES.knowledge().findings();

    @Test
    void oneMoreAlarmingFindingNeverLowersTheLevel() {
        List<String> alarming = Vocabulary.shipped().codes().stream()
                .filter(code -> code.startsWith("flag.") || code.startsWith("safety.") || code.startsWith("history."))
                .toList();
        RandomReports.forEach((report, random) -> {
            String code = alarming.get(random.nextInt(alarming.size()));
            Level before = level(report);
            Level after = level(RandomReports.with(report, code, Presence.PRESENT));
            assertThat(after).as("with %s", code).isGreaterThanOrEqualTo(before);
        });
    }

    @Test
    void aHigherPainScoreNeverLowersTheLevel() {
        RandomReports.forEach((report, random) -> {
            int score = report.painScore().orElse(0);
            assertThat(level(scored(report, Math.min(10, score + 1 + random.nextInt(4)))))
                    .isGreaterThanOrEqualTo(level(scored(report, score)));
        });
    }

    @Test
    void unknownNeverGivesALowerLevelThanAbsent() {
        List<String> codes = Vocabulary.shipped().codes();
        RandomReports.forEach((report, random) -> {
            String code = codes.get(random.nextInt(codes.size()));
            assertThat(level(RandomReports.with(report, code, Presence.UNKNOWN)))
                    .as("unknown %s", code)
                    .isGreaterThanOrEqualTo(level(RandomReports.with(report, code, Presence.ABSENT)));
        });
    }

    @Test
    void whatRecordedRunsShowChangesNoLevel_andStandsInTheDecision() {
        RandomReports.forEach((report, random) -> {
            List<Derived> load = Stream.of("risk.mileage-increase", "risk.downhill", "risk.worn-shoes")
                    .filter(finding -> random.nextBoolean())
                    .map(finding -> new Derived(finding, "a run"))
                    .toList();
            Decision decision = RULES.decide(report, load);
            assertThat(decision.level()).isEqualTo(level(report));
            assertThat(decision.derived()).isEqualTo(load);
        });
    }

    @Test
    void theOrderOfTheAnswersDoesNotMatter() {
        RandomReports.forEach((report, random) -> assertThat(RULES.decide(shuffled(report, random), List.of()))
                .isEqualTo(RULES.decide(report, List.of())));
    }

    @Test
    void everyCounterfactualHoldsWhenApplied() {
        RandomReports.forEach((report, random) -> {
            Decision decision = RULES.decide(report, List.of());
            for (OutcomeChange entry : decision.counterfactual()) {
                assertThat(entry.change()).hasSizeBetween(1, 3);
                assertThat(entry.level().isPresent() || entry.condition().isPresent())
                        .isTrue();
                Decision then = RULES.decide(applied(report, decision, entry), List.of());
                assertThat(then.level()).isEqualTo(entry.level().orElse(decision.level()));
                entry.condition().ifPresent(code -> assertThat(first(then)).hasValue(code));
            }
        });
    }

    @Test
    void noSingleAnswerWasOverlookedWhereACounterfactualTakesSeveral() {
        RandomReports.forEach((report, random) -> {
            Decision decision = RULES.decide(report, List.of());
            String code = INDEX.codeOf(random.nextInt(INDEX.size()));
            Presence presence = random.nextBoolean() ? Presence.PRESENT : Presence.ABSENT;
            Decision then = RULES.decide(RandomReports.with(report, code, presence), List.of());
            if (first(then).isPresent() && !first(then).equals(first(decision))) {
                assertThat(decision.counterfactual().stream()
                                .filter(entry -> entry.condition().isPresent())
                                .mapToInt(entry -> entry.change().size()))
                        .as("%s %s", code, presence)
                        .contains(1);
            }
        });
    }

    @Test
    void levelTimeFrameAndFlagsAgree() {
        RandomReports.forEach((report, random) -> {
            Decision decision = RULES.decide(report, List.of());
            assertThat(decision.timeFrame().isEmpty()).isEqualTo(decision.level() == Level.SELF_CARE);
            assertThat(decision.redFlags()).allSatisfy(flag -> {
                assertThat(flag.level()).isLessThanOrEqualTo(decision.level());
                assertThat(flag.because()).isNotEmpty();
            });
            assertThat(decision.redFlags().stream().map(RaisedFlag::code))
                    .noneMatch(decision.couldNotRuleOut()::contains);
            decision.nextQuestion()
                    .ifPresent(code -> assertThat(
                                    report.answers().settled(INDEX.bitOf(code).orElseThrow()))
                            .isFalse());
        });
    }

    @Test
    void aDecisionTakesFarLessTimeThanAnEventMay() {
        RandomReports.forEach((report, random) -> RULES.decide(report, List.of()));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        int[] decided = new int[1];
        RandomReports.forEach((report, random) -> {
            RULES.decide(report, List.of());
            decided[0]++;
        });
        Duration each = Duration.ofNanos((threads.getCurrentThreadCpuTime() - start) / decided[0]);
        // Processor time, and loose: this is to notice a search that runs away, not to measure.
        assertThat(each).isLessThan(Duration.ofMillis(3));
    }

    private static Report applied(Report report, Decision decision, OutcomeChange entry) {
        Report changed = report;
        for (OutcomeChange.Answer answer : entry.change()) {
            changed = answer.finding().equals("painScore")
                    ? scored(changed, belowTheBound(report, decision))
                    : RandomReports.with(changed, answer.finding(), answer.presence());
        }
        return changed;
    }

    private static int belowTheBound(Report report, Decision decision) {
        int score = report.painScore().orElseThrow();
        boolean intense = decision.redFlags().stream()
                .anyMatch(flag ->
                        flag.code().equals("intense-pain") && flag.because().contains("painScore"));
        boolean severe =
                decision.redFlags().stream().anyMatch(flag -> flag.code().equals("severe-pain"));
        boolean child = decision.redFlags().stream()
                .anyMatch(flag ->
                        flag.code().equals("child-hip") && flag.because().contains("painScore"));
        return child ? 0 : severe ? 6 : intense ? 8 : score;
    }

    private static Report scored(Report report, int score) {
        return new Report(
                report.age(),
                report.side(),
                OptionalInt.of(score),
                report.painStartedOn(),
                report.selfTreatmentStartedOn(),
                report.observedAt(),
                report.answers());
    }

    private static Report shuffled(Report report, Random random) {
        Map<String, Presence> byCode = new LinkedHashMap<>();
        List<String> codes = new ArrayList<>(Vocabulary.shipped().codes());
        Collections.shuffle(codes, random);
        for (String code : codes) {
            int bit = INDEX.bitOf(code).orElseThrow();
            if (report.answers().asked(bit)) {
                byCode.put(
                        code,
                        report.answers().present().contains(bit)
                                ? Presence.PRESENT
                                : report.answers().absent().contains(bit) ? Presence.ABSENT : Presence.UNKNOWN);
            }
        }
        return new Report(
                report.age(),
                report.side(),
                report.painScore(),
                report.painStartedOn(),
                report.selfTreatmentStartedOn(),
                report.observedAt(),
                Answers.of(INDEX, byCode));
    }

    private static Level level(Report report) {
        return RULES.decide(report, List.of()).level();
    }

    private static Optional<String> first(Decision decision) {
        return decision.conditions().stream().map(PossibleCondition::code).findFirst();
    }
}
