package org.hiptriage.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hiptriage.triage.condition.PossibleCondition;
import org.hiptriage.triage.history.FindingIndex;
import org.hiptriage.triage.history.FindingSet;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.Suspicion;
import org.hiptriage.triage.knowledge.criterion.Facts;

/** That what a result asks next, and what it says would change it, is so. */
class QuestionPropertiesTest {

    @EachPacks
    void whoAnswersEachNextQuestionIsAskedNoneTwice_andIsDone(Packs packs) {
        RandomReports.forEach(200, (report, random) -> {
            Report told = report;
            Set<String> asked = new HashSet<>();
            Optional<String> next = packs.decide(told).nextQuestion();
            while (next.isPresent()) {
                assertThat(asked.add(next.get()))
                        .as("asked again: %s", next.get())
                        .isTrue();
                told = RandomReports.with(told, next.get(), random.nextBoolean() ? Presence.PRESENT : Presence.ABSENT);
                next = packs.decide(told).nextQuestion();
            }
            assertThat(packs.decide(told).couldNotRuleOut()).isEmpty();
        });
    }

    @EachPacks
    void whileSomethingUrgentIsOpenTheNextQuestionIsAboutIt_andYesRaisesIt_andNoLeavesNoMoreOpen(Packs packs) {
        RandomReports.forEach(200, (report, random) -> {
            Decision decision = packs.decide(report);
            if (decision.couldNotRuleOut().isEmpty()) {
                return;
            }
            String asked = decision.nextQuestion().orElseThrow();
            FindingIndex index = packs.rules().knowledge().findings();
            int bit = index.bitOf(asked).orElseThrow();
            assertThat(decision.couldNotRuleOut())
                    .anyMatch(code -> packs.rules()
                            .knowledge()
                            .redFlag(code)
                            .orElseThrow()
                            .raisedBy()
                            .findings()
                            .contains(bit));
            assertThat(packs.decide(RandomReports.with(report, asked, Presence.ABSENT))
                            .couldNotRuleOut())
                    .isSubsetOf(decision.couldNotRuleOut());
            assertThat(packs.decide(RandomReports.with(report, asked, Presence.PRESENT))
                            .redFlags())
                    .anyMatch(flag -> decision.couldNotRuleOut().contains(flag.code()));
        });
    }

    @EachPacks
    void whatIsAskedWhereCausesAreNamedChangesTheFirstOfThemOrATie_orIsASuspicions(Packs packs) {
        Knowledge knowledge = packs.rules().knowledge();
        RandomReports.forEach(200, (report, random) -> {
            Decision decision = packs.decide(report);
            if (!decision.couldNotRuleOut().isEmpty()
                    || decision.conditions().isEmpty()
                    || decision.nextQuestion().isEmpty()) {
                return;
            }
            String asked = decision.nextQuestion().get();
            boolean suspected = knowledge.suspicions().stream()
                    .filter(suspicion -> decision.planning().holds().contains(suspicion.code()))
                    .map(Suspicion::ask)
                    .anyMatch(ask ->
                            ask.contains(knowledge.findings().bitOf(asked).orElseThrow()));
            assertThat(suspected
                            || Stream.of(Presence.PRESENT, Presence.ABSENT)
                                    .map(presence -> packs.decide(RandomReports.with(report, asked, presence)))
                                    .anyMatch(then ->
                                            !first(then).equals(first(decision)) || (decision.tie() && !then.tie())))
                    .as("asked %s", asked)
                    .isTrue();
        });
    }

    @EachPacks
    void whereOneAnswerMoreRaisesTheLevelTheCounterfactualNamesOne_andNoLongerWayThere(Packs packs) {
        Knowledge knowledge = packs.rules().knowledge();
        RandomReports.forEach(40, (report, random) -> {
            Decision decision = packs.decide(report);
            for (int bit = 0; bit < knowledge.findings().size(); bit++) {
                String code = knowledge.findings().codeOf(bit);
                Level then = packs.flags(RandomReports.with(report, code, Presence.PRESENT))
                        .level();
                if (then.compareTo(decision.level()) > 0) {
                    assertOneChangeTo(then, decision, code);
                }
            }
        });
    }

    @EachPacks
    void whereOneNoLowersTheLevelTheCounterfactualNamesOne_andNoLongerWayThere(Packs packs) {
        Knowledge knowledge = packs.rules().knowledge();
        RandomReports.forEach(40, (report, random) -> {
            Decision decision = packs.decide(report);
            Facts facts = Facts.of(
                    report.answers(), knowledge.mandatory(), FindingSet.NONE, report.age(), report.painScore());
            facts.present().union(facts.open()).stream().forEach(bit -> {
                String code = knowledge.findings().codeOf(bit);
                Level then = packs.flags(RandomReports.with(report, code, Presence.ABSENT))
                        .level();
                if (then.compareTo(decision.level()) < 0) {
                    assertOneChangeTo(then, decision, code);
                }
            });
        });
    }

    private static void assertOneChangeTo(Level level, Decision decision, String code) {
        List<OutcomeChange> entries = decision.counterfactual().stream()
                .filter(entry -> entry.level().equals(Optional.of(level)))
                .toList();
        assertThat(entries).as("%s would give %s", code, level).isNotEmpty();
        assertThat(entries.get(0).change()).as("%s would give %s", code, level).hasSize(1);
    }

    private static Optional<String> first(Decision decision) {
        return decision.conditions().stream().map(PossibleCondition::code).findFirst();
    }
}
