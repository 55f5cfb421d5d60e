package org.hiptriage.notification.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import org.hiptriage.schemas.fhir.Fhir;
import org.hiptriage.schemas.problem.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.webflux.autoconfigure.ResourceHandlerRegistrationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What /v3/api-docs says of the service as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final org.springframework.http.MediaType YAML =
            new org.springframework.http.MediaType("application", "yaml");

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Hip Triage: notification-service")
                        .version("v1")
                        .description(
                                "Results, plans, notifications and alerts, to be read as lists and as streams; webhooks, and what people do with alerts. Every error is application/problem+json (RFC 9457; an OperationOutcome under /fhir), names the fields that are wrong and never repeats an answer.")
                        .license(new License()
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0.txt")));
    }

    /** No address answers an error in any other form, whether or not its description names the error. */
    @Bean
    OpenApiCustomizer everyErrorIsAProblem() {
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperations()
                        .forEach(operation -> operation
                                .getResponses()
                                .addApiResponse("default", Fhir.isAt(path) ? outcome() : problem())));
    }

    /** Of /asyncapi.yaml, which stands in the jar of the schemas; as RFC 9512 registers it. */
    @Bean
    ResourceHandlerRegistrationCustomizer typeOfYaml() {
        return files -> files.setMediaTypes(Map.of("yaml", YAML));
    }

    private static ApiResponse problem() {
        return anyOther(Problem.MEDIA_TYPE, new Schema<>().$ref("Problem"));
    }

    /** An OperationOutcome. */
    private static ApiResponse outcome() {
        return anyOther(Fhir.MEDIA_TYPE, new Schema<>().type("object"));
    }

    private static ApiResponse anyOther(String mediaType, Schema<?> schema) {
        return new ApiResponse()
                .description("Any other error.")
                .content(new Content().addMediaType(mediaType, new MediaType().schema(schema)));
    }
}
