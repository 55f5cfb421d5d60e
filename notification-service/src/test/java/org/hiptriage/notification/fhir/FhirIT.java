package org.hiptriage.notification.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hiptriage.events.Level;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.notification.testing.Await;
import org.hiptriage.notification.testing.Events;
import org.hiptriage.notification.testing.FreePort;
import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FhirIT {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String SANDBOX = "https://sandbox.cds-hooks.org";
    private static final JsonMapper JSON = new JsonMapper();

    private final NotificationStack stack = NotificationStack.shared();

    @Test
    void aResultIsReadByItsIdWithThePlanThatRestsOnItAndFoundByRunnerAndAssessment() {
        TriageCompleted result = Events.selfCare("r-fhir", NOON).build();
        assertThat(read(find("r-fhir", result.getAssessmentId())).get("total").asInt())
                .isZero();
        stack.publish(Topics.TRIAGE_RESULTS, "r-fhir", result);
        String path = "/fhir/Bundle/" + result.getResultId();
        Await.until(() -> assertThat(stack.get(path).statusCode()).isEqualTo(200));

        HttpResponse<String> answer = stack.get(path);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/fhir+json");
        JsonNode bundle = JSON.readTree(answer.body());
        assertThat(types(bundle)).containsExactly("Patient", "Observation", "Condition", "RiskAssessment", "CarePlan");
        JsonNode found = read(find("r-fhir", result.getAssessmentId()));
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.at("/entry/0/resource")).isEqualTo(bundle);
        assertThat(found.at("/entry/0/fullUrl").asString())
                .isEqualTo(stack.uri(path).toString());
        String otherSpelling =
                "/fhir/Bundle?patient:identifier=https://hiptriage.org/fhir/NamingSystem/runner%7Cr-fhir";
        assertThat(read(otherSpelling).at("/entry/0/resource")).isEqualTo(bundle);
        assertThat(read(find("r-somebody-else", result.getAssessmentId()))
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void aPlanThatHasMovedOnIsWithTheResultsThatItRestsOnAndWithNoOther() {
        TriageCompleted first = Events.selfCare("r-moved", NOON).build();
        TriageCompleted second =
                Events.checkIn("r-moved", NOON.plusSeconds(90_000), 2).build();
        TriageCompleted third =
                Events.checkIn("r-moved", NOON.plusSeconds(180_000), 2).build();
        List.of(first, second, third).forEach(result -> stack.publish(Topics.TRIAGE_RESULTS, "r-moved", result));

        Await.until(() ->
                assertThat(types(read("/fhir/Bundle/" + third.getResultId()))).contains("CarePlan"));
        assertThat(types(read("/fhir/Bundle/" + first.getResultId()))).contains("CarePlan");
        assertThat(types(read("/fhir/Bundle/" + second.getResultId()))).doesNotContain("CarePlan");
    }

    @Test
    void resultsOfARunnerArePagedThroughNewestFirst() {
        List<TriageCompleted> results = IntStream.range(0, 3)
                .mapToObj(i ->
                        Events.selfCare("r-fhir-pages", NOON.plusSeconds(i)).build())
                .toList();
        results.forEach(result -> stack.publish(Topics.TRIAGE_RESULTS, "r-fhir-pages", result));
        Await.until(() -> assertThat(read("/fhir/Bundle?patient.identifier=r-fhir-pages")
                        .path("total")
                        .asInt())
                .isEqualTo(3));

        List<String> seen = new ArrayList<>();
        String path = "/fhir/Bundle?patient.identifier=r-fhir-pages&_count=2";
        while (!path.isEmpty()) {
            JsonNode page = read(path);
            page.get("entry").forEach(entry -> seen.add(entry.at("/resource/id").asString()));
            path = page.get("link")
                    .valueStream()
                    .filter(link -> link.get("relation").asString().equals("next"))
                    .map(link -> link.get("url").asString().replaceFirst("^http://[^/]*", ""))
                    .findFirst()
                    .orElse("");
        }

        assertThat(seen)
                .containsExactly(
                        results.get(2).getResultId().toString(),
                        results.get(1).getResultId().toString(),
                        results.get(0).getResultId().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/fhir/Bundle, 400, http.patient.identifier",
        "/fhir/Bundle?patient.identifier=r%20x, 400, http.runnerId",
        "/fhir/Bundle?patient.identifier=https://hospital.example%7Cr-1, 400, http.patient.identifier",
        "/fhir/Bundle?patient.identifier=r-1&identifier=many, 400, http.identifier",
        "/fhir/Bundle?patient.identifier=r-1&_count=0, 400, http._count",
        "/fhir/Bundle?patient.identifier=r-1&cursor=zzz, 400, http.cursor",
        "/fhir/Bundle/not-a-uuid, 404, not-found",
        "/fhir/Bundle/76c01550-4d98-52b7-9ac1-be93fb6934a6, 404, not-found",
        "/fhir/CodeSystem/none, 404, not-found",
        "/fhir/Observation, 404, not-found"
    })
    void whatCanNotBeServedIsAnOperationOutcome(String path, int status, String said) {
        outcome(stack.get(path), status, said);
    }

    @Test
    void xmlIsNotSpoken() {
        outcome(stack.get("/fhir/metadata", "Accept", "application/fhir+xml"), 406, "application/fhir+json");
        assertThat(stack.get("/fhir/metadata", "Accept", "application/json").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theOneCdsServiceIsDiscoveredAndItsCardFollowsTheNewestResult() {
        JsonNode service = read("/cds-services").at("/services/0");
        assertThat(service.get("hook").asString()).isEqualTo("patient-view");
        assertThat(service.get("id").asString()).isEqualTo("hip-triage");
        assertThat(service.get("description").asString()).isNotBlank();
        assertThat(call("r-nobody").body()).isEqualTo("{\"cards\":[]}");

        TriageCompleted urgent = Events.result(
                        "r-cards", NOON, Level.URGENT_CARE, List.of(Events.urgentFlag("infection")))
                .build();
        stack.publish(Topics.TRIAGE_RESULTS, "r-cards", urgent);
        stack.publish(Topics.RED_FLAG_ALERTS, "r-cards", Events.alertOf(urgent));

        Await.until(() -> {
            JsonNode cards = JSON.readTree(call("r-cards").body()).get("cards");
            assertThat(cards.size()).isEqualTo(1);
            assertThat(cards.at("/0/indicator").asString()).isEqualTo("critical");
            assertThat(cards.at("/0/links").size()).isEqualTo(2);
        });
    }

    @Test
    void aWrongCallIsAProblemThatNamesTheField() {
        HttpResponse<String> answer = post(stack, "{\"hook\":\"patient-view\",\"hookInstance\":\"x\",\"context\":{}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"context.patientId\"");
    }

    @Test
    void browsersMayCallCdsServicesOnlyFromOriginsThatTheOperatorNamed() {
        int port = FreePort.find();
        try (var allowing = stack.start(port, context -> {}, "--hip.cds-hooks.allowed-origins=" + SANDBOX)) {
            assertThat(allowing.isRunning()).isTrue();
            assertThat(preflight(port, SANDBOX)).isEqualTo(SANDBOX);
            assertThat(preflight(port, "https://elsewhere.example")).isEmpty();
        }
        assertThat(preflight(stack.uri("/").getPort(), SANDBOX)).isEmpty();
    }

    @Test
    void theInterfaceIsDescribed() {
        assertThat(read("/fhir/metadata").at("/rest/0/resource/0/type").asString())
                .isEqualTo("Bundle");
        assertThat(stack.get("/v3/api-docs").body())
                .contains("\"/fhir/Bundle/{resultId}\"", "\"/fhir/metadata\"", "\"/cds-services/hip-triage\"");
    }

    private String preflight(int port, String origin) {
        return stack.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/cds-services/hip-triage"))
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type")
                        .build())
                .headers()
                .firstValue("Access-Control-Allow-Origin")
                .orElse("");
    }

    private HttpResponse<String> call(String patientId) {
        return post(
                stack,
                "{\"hook\":\"patient-view\",\"hookInstance\":\"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\",\"context\":{\"userId\":\"Practitioner/1\",\"patientId\":\""
                        + patientId + "\"}}");
    }

    private static HttpResponse<String> post(NotificationStack stack, String body) {
        return stack.send(HttpRequest.newBuilder(stack.uri("/cds-services/hip-triage"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static void outcome(HttpResponse<String> answer, int status, String said) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/fhir+json");
        assertThat(answer.body())
                .startsWith("{\"resourceType\":\"OperationOutcome\"")
                .contains(said);
    }

    private static String find(String runnerId, UUID assessmentId) {
        return "/fhir/Bundle?patient.identifier=" + runnerId + "&identifier=" + assessmentId;
    }

    private JsonNode read(String path) {
        return JSON.readTree(stack.get(path).body());
    }

    private static List<String> types(JsonNode bundle) {
        return bundle.path("entry")
                .valueStream()
                .map(entry -> entry.at("/resource/resourceType").asString())
                .toList();
    }
}
