package org.hiptriage.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.OnRunningStack;
import org.hiptriage.systemtests.stack.Repository;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The documents as each service serves them. */
@OnRunningStack
class ServedDocumentsIT {
    private static final Pattern METHOD = Pattern.compile("GET|POST|PUT|DELETE|PATCH");
    private static final String PROBLEM = "application/problem+json";
    private static final String OUTCOME = "application/fhir+json";

    private final RunningStack stack;

    ServedDocumentsIT(RunningStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "triage-service", "notification-service"})
    void each_service_serves_the_topics_as_one_file(String service) throws IOException {
        HttpResponse<String> served = stack.http().getFrom(service, "/asyncapi.yaml");

        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("Content-Type").orElse("")).contains("yaml");
        assertThat(served.body())
                .isEqualTo(Files.readString(
                        Repository.file("schemas/src/main/resources/META-INF/resources/asyncapi.yaml")))
                .doesNotContainPattern("\\$ref: ['\"]?[^#'\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "triage-service", "notification-service"})
    void each_operation_is_described_with_what_it_takes_and_answers(String service) {
        JsonNode document = Described.document(stack.http(), service);

        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/info/title").asString()).isEqualTo("Hip Triage: " + service);
        assertThat(Described.all(service, document)).isNotEmpty().allSatisfy(operation -> {
            JsonNode told = operation.operation();
            String error = operation.path().startsWith("/fhir/") ? OUTCOME : PROBLEM;
            assertThat(told.path("summary").asString(""))
                    .as("%s: summary", operation)
                    .isNotBlank();
            assertThat(told.path("tags").size()).as("%s: tags", operation).isPositive();
            assertThat(operation.successes()).as("%s: successes", operation).isNotEmpty();
            assertThat(told.at("/responses/default/content").propertyStream().map(type -> type.getKey()))
                    .as("%s: errors", operation)
                    .containsExactly(error);
            told.get("responses")
                    .propertyStream()
                    .filter(response -> response.getKey().matches("[45].*"))
                    .forEach(response -> assertThat(
                                    response.getValue().path("content").has(error))
                            .as("%s: %s", operation, response.getKey())
                            .isTrue());
            if (told.has("requestBody")) {
                assertThat(operation.bodies()).as("%s: examples", operation).isNotEmpty();
            }
        });
        references(document)
                .forEach(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment-service", "triage-service", "notification-service"})
    void the_table_of_the_service_s_page_has_the_same_addresses(String service) {
        List<String> described = Described.all(service, Described.document(stack.http(), service)).stream()
                .map(operation -> operation.method() + " " + operation.path())
                .toList();
        List<String> tabled = Markdown.page(service + "/README.md").table("address").stream()
                .map(row -> row.get(0))
                .filter(address -> address.matches(".* /(api|fhir|cds-services)\\b.*"))
                .flatMap(ServedDocumentsIT::operations)
                .toList();

        assertThat(tabled).containsExactlyInAnyOrderElementsOf(described);
    }

    /** 'GET, POST /here?with=' is two operations. */
    private static Stream<String> operations(String address) {
        String path = address.substring(address.indexOf('/')).replaceFirst("\\?.*", "");
        return METHOD.matcher(address.substring(0, address.indexOf('/')))
                .results()
                .map(method -> method.group() + " " + path);
    }

    private static Stream<String> references(JsonNode document) {
        return document.findValues("$ref").stream().map(JsonNode::asString).distinct();
    }
}
