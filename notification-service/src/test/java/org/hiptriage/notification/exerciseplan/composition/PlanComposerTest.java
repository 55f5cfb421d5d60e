package org.hiptriage.notification.exerciseplan.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hiptriage.notification.testing.Outcomes.NOON;
import static org.hiptriage.notification.testing.Outcomes.outcome;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hiptriage.notification.exerciseplan.catalogue.yaml.CatalogueFile;
import org.hiptriage.notification.exerciseplan.course.HoldReason;
import org.hiptriage.notification.exerciseplan.course.PlanState;
import org.hiptriage.notification.exerciseplan.schedule.Session;
import org.hiptriage.notification.outcome.Level;
import org.hiptriage.notification.outcome.Outcome;
import org.hiptriage.notification.outcome.Planning;
import org.hiptriage.notification.outcome.Trigger;
import org.junit.jupiter.api.Test;

class PlanComposerTest {
    private static final String BURSITIS = "trochanteric-bursitis";
    private static final String IT_BAND = "it-band-syndrome";

    private final PlanComposer composer = new PlanComposer(CatalogueFile.shipped());

    @Test
    void aCalmHipGetsThePhasesOfItsFirstConditionWithStretchingFirst() {
        Plan plan = compose(selfCare(OptionalInt.of(2), List.of(BURSITIS, IT_BAND), List.of()));
        assertThat(plan.state()).isEqualTo(PlanState.ACTIVE);
        assertThat(plan.programme()).isEqualTo(BURSITIS);
        assertThat(plan.phases()).extracting(PlannedPhase::code).containsExactly("calm", "build", "keep");
        assertThat(kinds(plan, 0)).containsOnly("stretch");
        assertThat(kinds(plan, 1)).contains("strengthen");
        assertThat(plan.warmUp().minutes()).isPositive();
        assertThat(plan.sessions().stream().filter(session -> session.week() == 3))
                .extracting(Session::day)
                .containsExactly(1, 3, 5);
        assertThat(plan.sources()).containsKey("ext:silbernagel-2007");
    }

    @Test
    void aboveAPainScoreOfThreeStrengtheningWaitsAndAtThreeItDoesNot() {
        assertThat(compose(selfCare(OptionalInt.of(3), List.of(BURSITIS), List.of()))
                        .phases())
                .hasSize(3);
        Plan sharp = compose(selfCare(OptionalInt.of(4), List.of(BURSITIS), List.of()));
        assertThat(sharp.phases()).extracting(PlannedPhase::code).containsExactly("calm");
        assertThat(sharp.notYet()).extracting(NotYet::phase).containsExactly("build", "keep");
    }

    @Test
    void withoutAPainScoreThereIsStretchingOnly() {
        Plan plan = compose(selfCare(OptionalInt.empty(), List.of("iliopsoas-tendinitis"), List.of()));
        assertThat(plan.exercises()).extracting(PlannedExercise::kind).containsOnly("stretch");
        assertThat(plan.leftOut()).contains(new LeftOut("heel-slide", "no-pain-score"));
    }

    @Test
    void whatAPrecautionSpeaksAgainstIsLeftOutAndSaidSo() {
        Plan plan = compose(selfCare(OptionalInt.of(1), List.of(BURSITIS), List.of("leg-lift-hurts")));
        assertThat(plan.exercises()).extracting(PlannedExercise::code).doesNotContain("hip-flexor-band", "hip-bend");
        assertThat(plan.leftOut()).contains(new LeftOut("hip-flexor-band", "leg-lift-hurts"));
    }

    @Test
    void whereTwoConditionsTieOnlyExercisesOfBothProgrammesAreChosen() {
        Plan plan = compose(
                outcome(Level.SELF_CARE, OptionalInt.of(1), true, List.of(BURSITIS, "hip-labral-tear"), List.of()));
        assertThat(plan.sharedWith()).hasValue("hip-labral-tear");
        assertThat(plan.exercises()).extracting(PlannedExercise::code).doesNotContain("hip-flexor-stretch-lying");
        assertThat(plan.leftOut()).contains(new LeftOut("hip-flexor-stretch-lying", "hip-labral-tear"));
        assertThat(plan.phases()).isNotEmpty();
    }

    @Test
    void whereNoConditionIsKeptThePlanIsTheGeneralOne() {
        assertThat(compose(selfCare(OptionalInt.of(1), List.of(), List.of())).programme())
                .isEqualTo("general");
    }

    @Test
    void aboveSelfCareOrWithAHoldThePlanIsHeldWithItsReasons() {
        assertThat(compose(outcome(Level.SEE_DOCTOR, OptionalInt.of(1), false, List.of(BURSITIS), List.of()))
                        .heldBecause())
                .extracting(HoldReason::code)
                .containsExactly("level-see-doctor");
        assertThat(compose(outcome(Level.URGENT_CARE, OptionalInt.of(1), false, List.of(BURSITIS), List.of()))
                        .state())
                .isEqualTo(PlanState.HELD);
        assertThat(composer.compose(holding("bone-stress-unanswered")))
                .hasValueSatisfying(course -> assertThat(course.heldBecause())
                        .extracting(HoldReason::code)
                        .containsExactly("bone-stress-unanswered"));
    }

    @Test
    void aChildGetsNoPlan() {
        assertThat(composer.compose(holding("under-16"))).isEmpty();
    }

    @Test
    void thePainRuleIsNotShownWithBoneStress() {
        assertThat(compose(selfCare(OptionalInt.of(1), List.of(BURSITIS), List.of("bone-stress")))
                        .painRule())
                .isEmpty();
        assertThat(compose(selfCare(OptionalInt.of(1), List.of(BURSITIS), List.of()))
                        .painRule())
                .hasSize(3);
    }

    @Test
    void theSameOutcomeAlwaysGivesTheSamePlan() {
        Outcome outcome = selfCare(OptionalInt.of(2), List.of(BURSITIS), List.of("leg-lift-hurts"));
        var other = new PlanComposer(CatalogueFile.shipped());
        assertThat(compose(outcome)).isEqualTo(other.plan(other.compose(outcome).orElseThrow()));
    }

    private Plan compose(Outcome outcome) {
        return composer.plan(composer.compose(outcome).orElseThrow());
    }

    private static List<String> kinds(Plan plan, int phase) {
        return plan.exercises().stream()
                .filter(exercise -> plan.phases().get(phase).exercises().contains(exercise.code()))
                .map(PlannedExercise::kind)
                .toList();
    }

    private static Outcome selfCare(OptionalInt painScore, List<String> conditions, List<String> precautions) {
        return outcome(Level.SELF_CARE, painScore, false, conditions, precautions);
    }

    private static Outcome holding(String hold) {
        return outcome(
                Level.SELF_CARE,
                Trigger.ASSESSMENT,
                NOON,
                false,
                List.of(BURSITIS),
                new Planning(OptionalInt.of(1), List.of(), List.of(hold), Optional.empty()));
    }
}
