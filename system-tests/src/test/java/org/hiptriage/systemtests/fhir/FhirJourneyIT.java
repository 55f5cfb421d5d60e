package org.hiptriage.systemtests.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.Repository;
import org.hiptriage.systemtests.stack.RunningStack;
import org.hiptriage.systemtests.stack.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From a QuestionnaireResponse to the Bundle of its result and to the card, all of it valid for HL7's validator. */
@OnRunningStack
class FhirJourneyIT {
    private static final String FHIR = "application/fhir+json";
    private static final List<String> OF_QUESTIONS = List.of(
            "/fhir/CodeSystem/finding",
            "/fhir/CodeSystem/answer",
            "/fhir/CodeSystem/side",
            "/fhir/Questionnaire/hip-pain");
    private static final List<String> OF_RESULTS = List.of(
            "/fhir/CodeSystem/level",
            "/fhir/CodeSystem/red-flag",
            "/fhir/CodeSystem/open-red-flag",
            "/fhir/CodeSystem/condition",
            "/fhir/CodeSystem/exercise");
    /** One for all tests: its first use takes seconds. */
    private static @Nullable FhirOracle oracle;

    private final HipTriage http;

    FhirJourneyIT(RunningStack stack) {
        http = stack.http();
    }

    static Stream<Scenario> scenarios() {
        return Scenario.all().stream().filter(Scenario::endToEnd);
    }

    @Test
    void what_both_services_say_of_themselves_is_valid() {
        Stream.concat(Stream.of("/fhir/metadata", "/fhir/Questionnaire"), OF_QUESTIONS.stream())
                .forEach(path -> valid(http.getAssessment(path)));
        Stream.concat(Stream.of("/fhir/metadata"), OF_RESULTS.stream())
                .forEach(path -> valid(http.getNotification(path)));
    }

    @Test
    void the_oracle_complains_of_what_is_wrong() {
        assertThat(oracle().complaints("{\"resourceType\":\"Patient\",\"gender\":\"goat\"}"))
                .isNotEmpty();
        assertThat(
                        oracle().complaints(
                                        "{\"resourceType\":\"Condition\",\"subject\":{\"display\":\"x\"},\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"22298006\"}]}}"))
                .anyMatch(complaint -> complaint.contains("22298006"));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_scenario_comes_out_the_same_in_fhir_and_valid(Scenario scenario) {
        JsonNode bundle = resultOf(scenario.assessment(), "r-" + UUID.randomUUID());

        assertThat(level(bundle)).isEqualTo(scenario.expected("level").orElseThrow());
        assertThat(codes(bundle, "/red-flag"))
                .hasSameElementsAs(scenario.expectedCodes("redFlags").orElseThrow());
        scenario.expectedCodes("couldNotRuleOut")
                .ifPresent(open -> assertThat(codes(bundle, "/open-red-flag")).hasSameElementsAs(open));
        assertThat(types(bundle).contains("CommunicationRequest"))
                .isEqualTo(!level(bundle).equals("SELF_CARE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"left", "right", "both", ""})
    void each_side_gives_a_valid_bundle_with_the_plan(String side) {
        Map<String, Object> answers = new LinkedHashMap<>(calm());
        answers.remove("side");
        if (!side.isEmpty()) {
            answers.put("side", side);
        }
        JsonNode bundle = resultOf(answers, "r-" + UUID.randomUUID());

        assertThat(level(bundle)).isEqualTo("SELF_CARE");
        assertThat(types(bundle)).contains("Patient", "Condition", "RiskAssessment", "CarePlan");
    }

    @Test
    void the_example_of_the_documentation_is_valid_and_taken() throws IOException {
        String example = Files.readString(Repository.file("docs/examples/sore-hip-with-fever.fhir.json"));

        assertThat(oracle().complaints(example))
                .allMatch(complaint -> complaint.contains("dom-6"), "wants nothing but a narrative");
        assertThat(http.submit("/fhir/QuestionnaireResponse", FHIR, example).statusCode())
                .isEqualTo(202);
    }

    @Test
    void a_refusal_is_a_valid_operation_outcome() {
        HttpResponse<String> refused = http.submit(
                "/fhir/QuestionnaireResponse",
                FHIR,
                Responses.of(calm(), "anna@example.org", UUID.randomUUID().toString()));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("QuestionnaireResponse.subject.identifier.value")
                .doesNotContain("anna");
        assertThat(oracle().complaints(refused.body())).isEmpty();
        HttpResponse<String> missing = http.getNotification("/fhir/Bundle");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(oracle().complaints(missing.body())).isEmpty();
    }

    @Test
    void the_card_of_an_urgent_result_is_critical_and_that_of_a_calm_one_is_not() {
        String urgent = "r-" + UUID.randomUUID();
        Map<String, Object> feverish = new LinkedHashMap<>(calm());
        Map<String, Object> findings = new LinkedHashMap<>(Responses.findings(calm()));
        findings.put("flag.fever", "present");
        feverish.put("findings", findings);
        resultOf(feverish, urgent);
        String calm = "r-" + UUID.randomUUID();
        resultOf(calm(), calm);

        assertThat(indicators(urgent)).containsExactly("critical");
        assertThat(indicators(calm)).containsExactly("info");
        assertThat(indicators("r-" + UUID.randomUUID())).isEmpty();
    }

    /** Posts answers and reads the result where the answer says that it will be; both sides of it are valid. */
    private JsonNode resultOf(Map<String, Object> answers, String runner) {
        String response = Responses.of(answers, runner, UUID.randomUUID().toString());
        assertThat(oracle().complaints(response)).isEmpty();
        HttpResponse<String> accepted = http.submit("/fhir/QuestionnaireResponse", FHIR, response);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(oracle().complaints(accepted.body())).isEmpty();
        URI location = URI.create(accepted.headers().firstValue("Location").orElseThrow());
        HttpResponse<String> found = Eventually.get(
                "the result at " + location,
                () -> Optional.of(http.getNotification(location.getPath() + "?" + location.getQuery()))
                        .filter(answer ->
                                HipTriage.json(answer.body()).path("total").asInt() == 1));
        valid(found);
        String id = HipTriage.json(found.body()).at("/entry/0/resource/id").asString();
        HttpResponse<String> bundle = http.getNotification("/fhir/Bundle/" + id);
        valid(bundle);
        return HipTriage.json(bundle.body());
    }

    private List<String> indicators(String patientId) {
        HttpResponse<String> answer = http.act(
                "/cds-services/hip-triage",
                "",
                "{\"hook\":\"patient-view\",\"hookInstance\":\"" + UUID.randomUUID()
                        + "\",\"context\":{\"userId\":\"Practitioner/1\",\"patientId\":\"" + patientId + "\"}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return HipTriage.json(answer.body())
                .get("cards")
                .valueStream()
                .map(card -> card.get("indicator").asString())
                .toList();
    }

    private void valid(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(FHIR);
        assertThat(oracle().complaints(answer.body()))
                .as(answer.uri().toString())
                .isEmpty();
    }

    private FhirOracle oracle() {
        synchronized (FhirJourneyIT.class) {
            FhirOracle known = oracle == null
                    ? new FhirOracle(Stream.concat(
                                    OF_QUESTIONS.stream().map(http::getAssessment),
                                    OF_RESULTS.stream().map(http::getNotification))
                            .map(HttpResponse::body)
                            .toList())
                    : oracle;
            oracle = known;
            return known;
        }
    }

    private static Map<String, Object> calm() {
        return Scenario.all().stream()
                .filter(Scenario::endToEnd)
                .filter(scenario ->
                        scenario.expected("level").filter("SELF_CARE"::equals).isPresent())
                .filter(scenario -> scenario.expected("first").isPresent())
                .findFirst()
                .orElseThrow()
                .assessment();
    }

    private static String level(JsonNode bundle) {
        return bundle.get("entry")
                .valueStream()
                .map(entry -> entry.at("/resource/prediction/0/qualitativeRisk/coding/0/code"))
                .filter(code -> !code.isMissingNode())
                .findFirst()
                .orElseThrow()
                .asString();
    }

    private static List<String> codes(JsonNode bundle, String system) {
        return bundle.get("entry")
                .valueStream()
                .map(entry -> entry.get("resource"))
                .filter(resource -> resource.get("resourceType").asString().equals("Flag"))
                .map(flag -> flag.at("/code/coding/0"))
                .filter(coding -> coding.get("system").asString().endsWith(system))
                .map(coding -> coding.get("code").asString())
                .toList();
    }

    private static List<String> types(JsonNode bundle) {
        return bundle.get("entry")
                .valueStream()
                .map(entry -> entry.at("/resource/resourceType").asString())
                .toList();
    }
}
