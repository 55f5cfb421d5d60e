package org.hiptriage.notification.fhir;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.hiptriage.schemas.fhir.Fhir;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of results in FHIR. */
@Tag(name = "fhir", description = "HL7 FHIR R4, in JSON; errors are OperationOutcomes")
interface FhirApi {
    @Operation(
            summary = "What is spoken of FHIR",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A CapabilityStatement.",
                            content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object"))))
    byte[] metadata(@Parameter(hidden = true) ServerHttpRequest request);

    @Operation(
            summary = "A result as a Bundle",
            description =
                    "Patient by identifier, pain score, possible causes (provisional Conditions), Flags (raised, and not ruled out), RiskAssessment, above self-care a CommunicationRequest, and the CarePlan that rests on it.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "A Bundle of type collection.",
                        content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object"))),
                @ApiResponse(
                        responseCode = "404",
                        description = "There is no such result, or not yet.",
                        content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object")))
            })
    Mono<byte[]> bundle(String resultId);

    @Operation(
            summary = "Find the results of a runner",
            description = "The newest first. Without an entry while there is none yet.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "A Bundle of type searchset, whose entries are Bundles.",
                        content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object"))),
                @ApiResponse(
                        responseCode = "400",
                        description = "A parameter is missing or wrong.",
                        content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object")))
            })
    Mono<byte[]> bundles(
            @Parameter(
                            description =
                                    "The runnerId, alone or as system|value; this or `patient:identifier` is required.")
                    Optional<String> patient,
            @Parameter(description = "The same in FHIR's other spelling.") Optional<String> patientIdentifier,
            @Parameter(description = "The identifier of the QuestionnaireResponse, or the assessmentId.")
                    Optional<String> identifier,
            @Parameter(description = "How many at most, 1 to 100.") Optional<String> count,
            @Parameter(description = "As the link `next` has it.") Optional<String> cursor,
            @Parameter(hidden = true) ServerHttpRequest request);

    @Operation(
            summary = "A code system of results",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        description = "A CodeSystem.",
                        content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object"))),
                @ApiResponse(
                        responseCode = "404",
                        description = "There is no such code system.",
                        content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object")))
            })
    byte[] codeSystem(@Parameter(description = "level, red-flag, open-red-flag, condition or exercise.") String id);
}
