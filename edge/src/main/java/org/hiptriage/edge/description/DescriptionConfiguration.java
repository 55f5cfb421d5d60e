package org.hiptriage.edge.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Optional;
import org.hiptriage.edge.access.AccessRules;
import org.hiptriage.edge.access.Scope;
import org.hiptriage.schemas.fhir.Fhir;
import org.hiptriage.schemas.problem.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** Names the token and the scope of each address, from the rules that are in force. */
@AutoConfiguration
public class DescriptionConfiguration {
    private static final String TOKEN = "token";

    @Bean
    OpenApiCustomizer accessDescription(AccessRules rules) {
        return api -> describe(api, rules);
    }

    private static void describe(OpenAPI api, AccessRules rules) {
        Components components = Optional.ofNullable(api.getComponents()).orElseGet(Components::new);
        api.setComponents(
                components.addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "An access token of the issuer that this installation names. One with the claim runner_id opens that runner's data alone.")));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> rules.scope(HttpMethod.valueOf(method.name()), path)
                                .ifPresent(scope -> describe(operation, scope, path))));
    }

    private static void describe(Operation operation, Scope scope, String path) {
        operation.setSecurity(List.of(new SecurityRequirement().addList(TOKEN, scope.code())));
        operation
                .getResponses()
                .addApiResponse("401", refusal("No valid token.", path))
                .addApiResponse(
                        "403", refusal("The token lacks the scope " + scope.code() + ", or is another runner's.", path))
                .addApiResponse("429", refusal("Too many requests: go on after `Retry-After`.", path));
    }

    private static ApiResponse refusal(String why, String path) {
        boolean isFhir = Fhir.isAt(path);
        var form = new MediaType().schema(isFhir ? new Schema<>().type("object") : new Schema<>().$ref("Problem"));
        return new ApiResponse()
                .description(why)
                .content(new Content().addMediaType(isFhir ? Fhir.MEDIA_TYPE : Problem.MEDIA_TYPE, form));
    }
}
