package org.hiptriage.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hiptriage.schemas.vocabulary.Vocabulary;
import org.hiptriage.triage.ReportBuilder;
import org.hiptriage.triage.ShippedPacks;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.history.Presence;
import org.hiptriage.triage.history.Report;
import org.hiptriage.triage.history.Side;
import org.hiptriage.triage.knowledge.Level;
import org.hiptriage.triage.knowledge.RedFlag;
import org.hiptriage.triage.knowledge.TimeFrame;
import org.hiptriage.triage.redflag.RaisedFlag;
import org.hiptriage.triage.redflag.RaisedFlags;

/** That nobody gets less care for having more, for knowing less, or for which hip it is. */
class CarePropertiesTest {

    /** A child whose lower back hurts, and no other place, is not a child with a painful hip. */
    private static final String NOT_THE_HIP = "site.low-back";

    /** Where each report is looked at hundreds of times, or decided on as a whole. */
    private static final int FEW = 100;

    @EachPacks
    void presentNeverGivesLessCareThanAbsent_whateverTheFinding_butAChildsLowBack(Packs packs) {
        RandomReports.forEach((report, random) -> {
            String code = any(random.nextInt(Vocabulary.shipped().codes().size()));
            if (code.equals(NOT_THE_HIP) && isChild(report)) {
                return;
            }
            assertThat(packs.care(RandomReports.with(report, code, Presence.PRESENT)))
                    .as("present %s", code)
                    .matches(care -> care.isNotLessThan(packs.care(RandomReports.with(report, code, Presence.ABSENT))));
        });
    }

    @EachPacks
    void aFindingMoreTakesNoRedFlagAway_butSeverePainThatBecomesIntense_andAChildsHipThatIsALowBack(Packs packs) {
        RandomReports.forEach((report, random) -> {
            String code = any(random.nextInt(Vocabulary.shipped().codes().size()));
            Set<String> gone = flags(packs.flags(RandomReports.with(report, code, Presence.ABSENT)));
            Set<String> there = flags(packs.flags(RandomReports.with(report, code, Presence.PRESENT)));
            gone.removeAll(there);
            if (code.equals("flag.intense-pain")) {
                assertThat(there).contains("intense-pain");
                gone.remove("severe-pain");
            }
            if (code.equals(NOT_THE_HIP)) {
                gone.remove("child-hip");
            }
            assertThat(gone).as("gone for %s", code).isEmpty();
        });
    }

    @EachPacks
    void unknownNeverGivesLessCareThanAbsent_norDoesNoAnswer(Packs packs) {
        RandomReports.forEach((report, random) -> {
            String code = any(random.nextInt(Vocabulary.shipped().codes().size()));
            Packs.Care absent = packs.care(RandomReports.with(report, code, Presence.ABSENT));
            assertThat(packs.care(RandomReports.with(report, code, Presence.UNKNOWN)))
                    .as("unknown %s", code)
                    .matches(care -> care.isNotLessThan(absent));
            assertThat(packs.care(unanswered(report, code)))
                    .as("unanswered %s", code)
                    .matches(care -> care.isNotLessThan(absent));
        });
    }

    @EachPacks
    void anUnknownUrgentSignIsAtLeastADoctorWithinADay_andSaidSo_unlessItsFlagIsRaisedAnyway(Packs packs) {
        List<RedFlag> leftOpen = packs.rules().knowledge().redFlags().stream()
                .filter(RedFlag::unknownLeavesOpen)
                .toList();
        assertThat(leftOpen).hasSizeGreaterThanOrEqualTo(6);
        RandomReports.forEach((report, random) -> {
            RedFlag flag = leftOpen.get(random.nextInt(leftOpen.size()));
            int[] bits = flag.raisedBy().findings().stream().toArray();
            String code = packs.rules().knowledge().findings().codeOf(bits[random.nextInt(bits.length)]);
            RaisedFlags flags = packs.flags(RandomReports.with(report, code, Presence.UNKNOWN));
            assertThat(Packs.Care.of(flags))
                    .matches(care -> care.isNotLessThan(new Packs.Care(Level.SEE_DOCTOR, TimeFrame.ONE_DAY)));
            Set<String> told = flags(flags);
            told.addAll(flags.couldNotRuleOut());
            assertThat(told).contains(flag.code());
        });
    }

    @EachPacks
    void aHigherPainScoreNeverGivesLessCare_norDoesAnyScoreGiveLessThanNone(Packs packs) {
        RandomReports.forEach((report, random) -> {
            Packs.Care before = packs.care(scored(report, OptionalInt.empty()));
            for (int score = 0; score <= 10; score++) {
                Packs.Care care = packs.care(scored(report, OptionalInt.of(score)));
                assertThat(care).as("score %s", score).matches(each -> each.isNotLessThan(before));
                assertThat(packs.care(scored(report, OptionalInt.of(Math.min(10, score + 1)))))
                        .as("score above %s", score)
                        .matches(each -> each.isNotLessThan(care));
            }
        });
    }

    @EachPacks
    void ageCountsOnlyAtItsBounds_andFrom19UpMoreAgeNeverGivesLessCare(Packs packs) {
        Set<String> child = Set.of("child-hip");
        Set<String> growing = Set.of("growth-plate-avulsion");
        Set<String> fragile = Set.of("fracture-after-fall");
        RandomReports.forEach(FEW, (report, random) -> {
            for (int age = 1; age <= 120; age++) {
                RaisedFlags younger = packs.flags(aged(report, age - 1));
                RaisedFlags older = packs.flags(aged(report, age));
                Set<String> lost = flags(younger);
                lost.removeAll(flags(older));
                Set<String> won = flags(older);
                won.removeAll(flags(younger));
                assertThat(age == 16 ? child : age == 19 ? growing : Set.<String>of())
                        .as("lost at %s", age)
                        .containsAll(lost);
                assertThat(age == 16 ? growing : age == 65 ? fragile : Set.<String>of())
                        .as("won at %s", age)
                        .containsAll(won);
                if (lost.isEmpty()) {
                    assertThat(Packs.Care.of(older))
                            .as("at %s", age)
                            .matches(care -> care.isNotLessThan(Packs.Care.of(younger)));
                }
            }
        });
    }

    @EachPacks
    void withoutAnAgeNoConditionIsNamed_noPlanStarts_andNoFlagThatLooksAtNoAgeIsMissed(Packs packs) {
        RandomReports.forEach((report, random) -> {
            Decision decision = packs.decide(new Report(
                    OptionalInt.empty(),
                    report.side(),
                    report.painScore(),
                    report.painStartedOn(),
                    report.selfTreatmentStartedOn(),
                    report.observedAt(),
                    report.answers()));
            assertThat(decision.conditions()).isEmpty();
            assertThat(decision.planning().holds()).contains("age-unknown");
            Set<String> missed = flags(packs.flags(aged(report, 40)));
            missed.removeAll(decision.redFlags().stream().map(RaisedFlag::code).toList());
            assertThat(missed).isEmpty();
        });
    }

    @EachPacks
    void whichHipItIsChangesNothingOfWhatAnswersSay(Packs packs) {
        RandomReports.forEach(FEW, (report, random) -> {
            Decision unsaid = packs.decide(report);
            for (Side side : Side.values()) {
                assertThat(packs.decide(on(report, side))).as("%s", side).isEqualTo(unsaid);
            }
        });
    }

    @EachPacks
    void theSameReportGivesTheSameDecisionAgain_alsoFromRulesReadAnew(Packs packs) {
        TriageRules anew = new TriageRules(ShippedPacks.read(packs.resources().toArray(String[]::new)));
        RandomReports.forEach(
                FEW,
                (report, random) -> assertThat(anew.decide(report, List.of()))
                        .isEqualTo(packs.decide(report))
                        .isEqualTo(packs.decide(report)));
    }

    @EachPacks
    void noRuleFailsOnAnyReport_alsoNotAtTheEdges(Packs packs) {
        List<String> mayBeOpen = packs.rules().knowledge().redFlags().stream()
                .filter(RedFlag::unknownLeavesOpen)
                .map(RedFlag::code)
                .toList();
        // A rule that fails is caught and left open: only those that an unknown answer leaves open may stand there.
        RandomReports.forEach(
                FEW,
                (report, random) ->
                        assertThat(mayBeOpen).containsAll(packs.decide(report).couldNotRuleOut()));
        edges().forEach(report ->
                assertThat(mayBeOpen).containsAll(packs.decide(report).couldNotRuleOut()));
    }

    private static Stream<Report> edges() {
        String[] all = Vocabulary.shipped().codes().toArray(String[]::new);
        List<Function<ReportBuilder, ReportBuilder>> answers = Stream.concat(
                        Stream.of(Presence.values()).map(presence ->
                                (Function<ReportBuilder, ReportBuilder>) report -> report.answer(presence, all)),
                        Stream.of(Function.<ReportBuilder>identity()))
                .toList();
        return answers.stream()
                .flatMap(answer -> IntStream.of(0, 15, 16, 18, 19, 64, 65, 120)
                        .boxed()
                        .flatMap(age -> IntStream.rangeClosed(-1, 10).mapToObj(score -> {
                            ReportBuilder report =
                                    answer.apply(ReportBuilder.silent()).age(age);
                            return (score < 0 ? report : report.painScore(score)).build();
                        })));
    }

    private static String any(int number) {
        return Vocabulary.shipped().codes().get(number);
    }

    private static boolean isChild(Report report) {
        return report.age().isPresent() && report.age().getAsInt() < 16;
    }

    private static Set<String> flags(RaisedFlags flags) {
        return new HashSet<>(flags.raised().stream().map(RaisedFlag::code).toList());
    }

    private static Report unanswered(Report report, String code) {
        int bit = ShippedPacks.knowledge().findings().bitOf(code).orElseThrow();
        var answers = report.answers();
        return new Report(
                report.age(),
                report.side(),
                report.painScore(),
                report.painStartedOn(),
                report.selfTreatmentStartedOn(),
                report.observedAt(),
                new Answers(
                        answers.present().without(bit),
                        answers.absent().without(bit),
                        answers.unknown().without(bit)));
    }

    private static Report scored(Report report, OptionalInt score) {
        return new Report(
                report.age(),
                report.side(),
                score,
                report.painStartedOn(),
                report.selfTreatmentStartedOn(),
                report.observedAt(),
                report.answers());
    }

    private static Report aged(Report report, int age) {
        return new Report(
                OptionalInt.of(age),
                report.side(),
                report.painScore(),
                report.painStartedOn(),
                report.selfTreatmentStartedOn(),
                report.observedAt(),
                report.answers());
    }

    private static Report on(Report report, Side side) {
        return new Report(
                report.age(),
                Optional.of(side),
                report.painScore(),
                report.painStartedOn(),
                report.selfTreatmentStartedOn(),
                report.observedAt(),
                report.answers());
    }
}
