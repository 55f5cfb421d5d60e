package org.hiptriage.notification.preferences;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of preferences. */
@Tag(name = "preferences", description = "What a runner wants to be told, and when to be left alone")
interface PreferencesApi {
    @Operation(
            summary = "The preferences of a runner",
            description =
                    "What was not said is left out; `loadWarnings` is true then. They can be sent back as they are.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            headers = @Header(name = "ETag", description = "Their version.")))
    Mono<ResponseEntity<Preferences>> preferences(String runnerId);

    @Operation(
            summary = "Replace the preferences of a runner",
            description =
                    "Replaces all of them: what is left out is not wanted otherwise than by default. The same again changes nothing. In quiet hours nothing is sent but what is urgent.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Preferences.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"language\": \"de\", \"quietHours\": {\"from\": \"22:00\", \"to\": \"07:00\", \"zone\": \"Europe/Berlin\"}, \"loadWarnings\": true}"))),
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "As they are now.",
                        headers = @Header(name = "ETag", description = "Their version.")),
                @ApiResponse(
                        responseCode = "400",
                        description = "Not JSON that can be read safely, or not the id of a runner.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "412",
                        description = "They are not the version that `If-Match` names: read them again.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "422",
                        description =
                                "Fields are unknown or out of range: `errors` names all of them, with the remedy.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<ResponseEntity<Preferences>> replace(
            String runnerId,
            @Parameter(description = "Only where this is still the version, as an ETag.") Optional<String> ifMatch,
            @Parameter(hidden = true) Mono<byte[]> body);
}
