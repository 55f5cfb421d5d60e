package org.hiptriage.notification.fhir.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiptriage.notification.outcome.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ResultBundleTest {
    private static final Optional<String> LEFT = Optional.of("left");
    private static final String BURSITIS = "trochanteric-bursitis";

    @Test
    void aPossibleCauseIsProvisionalHasNoClinicalStatusAndSaysThatItIsNoDiagnosis() {
        JsonNode cause = Written.of(selfCare(LEFT), "Condition").get(0);

        assertThat(cause.at("/verificationStatus/coding/0/code").asString()).isEqualTo("provisional");
        assertThat(cause.has("clinicalStatus")).isFalse();
        assertThat(cause.has("category")).isFalse();
        assertThat(cause.at("/code/text").asString()).isEqualTo("Possible cause: Trochanteric bursitis");
        assertThat(cause.at("/note/0/text").asString()).contains("not a diagnosis", "no probability");
        assertThat(cause.at("/text/div").asString()).contains("not a diagnosis");
    }

    @ParameterizedTest
    @CsvSource({"left, M70.62", "right, M70.61", "'', M70.60"})
    void theSideIsInTheCodeOfTheCause(String side, String code) {
        JsonNode bundle = selfCare(Optional.of(side).filter(given -> !given.isEmpty()));

        assertThat(Written.of(bundle, "Condition"))
                .singleElement()
                .satisfies(cause ->
                        assertThat(cause.at("/code/coding/0/code").asString()).isEqualTo(code));
    }

    @Test
    void bothHipsAreTwoConditionsForThereIsNoCodeForBoth() {
        assertThat(Written.of(selfCare(Optional.of("both")), "Condition"))
                .extracting(cause -> cause.at("/code/coding/0/code").asString())
                .containsExactly("M70.62", "M70.61");
    }

    @Test
    void aConditionOfSomebodyElsesPackHasNoPublicCode() {
        JsonNode bundle = Written.json(ResultBundle.of(
                Samples.result(Level.SELF_CARE, LEFT, List.of("pudding"), List.of(), List.of()), Optional.empty()));

        assertThat(Written.of(bundle, "Condition").get(0).at("/code/coding").size())
                .isEqualTo(1);
    }

    @Test
    void aFlagThatCouldNotBeRuledOutIsShownAsOpenAndNeitherAsRaisedNorAsAbsent() {
        JsonNode bundle = Written.json(ResultBundle.of(
                Samples.result(Level.SEE_DOCTOR, LEFT, List.of(), List.of(), List.of("infection")), Optional.empty()));

        assertThat(Written.of(bundle, "Flag")).singleElement().satisfies(flag -> {
            assertThat(flag.get("status").asString()).isEqualTo("active");
            assertThat(flag.at("/code/text").asString()).isEqualTo("Not ruled out: Signs of an infection");
            assertThat(flag.at("/code/coding/0/system").asString()).endsWith("/open-red-flag");
        });
        assertThat(Written.of(bundle, "RiskAssessment")
                        .get(0)
                        .at("/note/0/text")
                        .asString())
                .contains("Could not be ruled out: Signs of an infection", "Unknown is not absent");
    }

    @ParameterizedTest
    @CsvSource({
        "URGENT_CARE, stat, alert, Get urgent care now",
        "SEE_DOCTOR, routine, instruction, See a doctor within 7 days"
    })
    void aboveSelfCareTheRunnerIsToBeToldHowSoonAndWhatToDo(
            Level level, String priority, String category, String words) {
        JsonNode bundle = Written.json(ResultBundle.of(
                Samples.result(
                        level,
                        LEFT,
                        List.of(),
                        List.of(Samples.flag("infection", level), Samples.flag("recurrent", Level.SEE_DOCTOR)),
                        List.of()),
                Optional.empty()));

        JsonNode request = Written.of(bundle, "CommunicationRequest").get(0);
        assertThat(request.get("priority").asString()).isEqualTo(priority);
        assertThat(request.at("/category/0/coding/0/code").asString()).isEqualTo(category);
        assertThat(request.at("/payload/0/contentString").asString())
                .isEqualTo(words + ". Act on infection. Act on recurrent.");
        JsonNode prediction = Written.of(bundle, "RiskAssessment").get(0).at("/prediction/0");
        assertThat(prediction.at("/qualitativeRisk/coding/0/code").asString()).isEqualTo(level.name());
        assertThat(prediction.at("/whenPeriod/end").asString())
                .isEqualTo(level == Level.URGENT_CARE ? "2026-11-20T06:30:00Z" : "2026-11-27T06:30:00Z");
    }

    @Test
    void selfCareAsksForNoCommunicationAndHasNoTimeFrame() {
        JsonNode bundle = selfCare(LEFT);

        assertThat(Written.of(bundle, "CommunicationRequest")).isEmpty();
        assertThat(Written.of(bundle, "RiskAssessment")
                        .get(0)
                        .at("/prediction/0/whenPeriod")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void aPlanIsACarePlanWithTheDoseOfEachExerciseAndItsWeeks() {
        JsonNode plan = carePlan(SamplePlan.ofAllExercises());

        assertThat(plan.get("status").asString()).isEqualTo("active");
        assertThat(plan.get("activity")
                        .valueStream()
                        .map(activity -> activity.at("/detail/description").asString()))
                .anyMatch(words -> words.startsWith("Everything: 3 sets of 5, held 10 seconds, with each leg. "));
        JsonNode repeat = plan.at("/activity/0/detail/scheduledTiming/repeat");
        assertThat(repeat.get("frequency").asInt()).isEqualTo(4);
        assertThat(repeat.at("/boundsPeriod/start").asString()).isEqualTo("2026-11-28");
        assertThat(repeat.at("/boundsPeriod/end").asString()).isEqualTo("2026-12-11");
        assertThat(plan.at("/period/end").asString()).isEqualTo("2026-12-11");
    }

    @Test
    void aHeldPlanIsOnHoldWithTheReasonAndNoneOfItIsToBeDone() {
        JsonNode plan = carePlan(SamplePlan.held());

        assertThat(plan.get("status").asString()).isEqualTo("on-hold");
        assertThat(plan.get("activity").valueStream()).allSatisfy(activity -> {
            assertThat(activity.at("/detail/status").asString()).isEqualTo("on-hold");
            assertThat(activity.at("/detail/doNotPerform").asBoolean()).isTrue();
            assertThat(activity.at("/detail/statusReason/text").asString()).contains("warning sign is open");
        });
    }

    @Test
    void everyReferenceLeadsToAnEntryAndARepeatIsTheSameBundle() {
        var result = Samples.result(
                Level.URGENT_CARE,
                Optional.of("both"),
                List.of(BURSITIS, "it-band-syndrome"),
                List.of(Samples.flag("infection", Level.URGENT_CARE)),
                List.of("clot"));
        JsonNode bundle = Written.json(ResultBundle.of(result, Optional.of(SamplePlan.held())));
        Set<String> addresses = bundle.get("entry")
                .valueStream()
                .map(entry -> entry.get("fullUrl").asString())
                .collect(Collectors.toSet());

        assertThat(addresses).hasSize(bundle.get("entry").size());
        assertThat(bundle.findValuesAsString("reference")).isNotEmpty().allMatch(addresses::contains);
        assertThat(Written.json(ResultBundle.of(result, Optional.of(SamplePlan.held()))))
                .isEqualTo(bundle);
    }

    @Test
    void aRunnersIdIsTheIdentifierOfThePatientAndWordsAreEscaped() {
        JsonNode bundle = selfCare(LEFT);

        assertThat(Written.of(bundle, "Patient")
                        .get(0)
                        .at("/identifier/0/value")
                        .asString())
                .isEqualTo("r-1");
        assertThat(Written.of(bundle, "RiskAssessment").get(0).at("/text/div").asString())
                .contains("Be &lt;careful&gt; &amp; rest.");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T07:30:00+01:00, 2026-11-20T07:30:00+01:00",
        "2026-11-20T07:30:00+01:00:30, 2026-11-20T06:29:30Z",
        "2026-11-20T07:30:00+16:00, 2026-11-19T15:30:00Z"
    })
    void anOffsetThatFhirDoesNotKnowBecomesUtc(String observedAt, String written) {
        TriageResult some = Samples.result(Level.SELF_CARE, LEFT, List.of(), List.of(), List.of());
        var odd = new TriageResult(
                some.resultId(),
                some.assessmentId(),
                some.runnerId(),
                some.side(),
                observedAt,
                some.triagedAt(),
                some.knowledge(),
                some.level(),
                some.timeFrame(),
                some.redFlags(),
                some.couldNotRuleOut(),
                some.conditions(),
                some.tie(),
                some.advice(),
                some.planning());

        assertThat(odd.observed()).isEqualTo(written);
    }

    private static JsonNode selfCare(Optional<String> side) {
        return Written.json(ResultBundle.of(
                Samples.result(Level.SELF_CARE, side, List.of(BURSITIS), List.of(), List.of()), Optional.empty()));
    }

    private static JsonNode carePlan(WrittenPlan plan) {
        var result = Samples.result(Level.SELF_CARE, LEFT, List.of(BURSITIS), List.of(), List.of());
        return Written.of(Written.json(ResultBundle.of(result, Optional.of(plan))), "CarePlan")
                .get(0);
    }
}
