package org.hiptriage.assessment.symptoms.fhir;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.hiptriage.schemas.fhir.Fhir;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What /v3/api-docs says of what FHIR clients read here. */
@Tag(name = "fhir", description = "HL7 FHIR R4, in JSON; errors are OperationOutcomes")
interface FhirQuestionsApi {
    @Operation(
            summary = "What is spoken of FHIR",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A CapabilityStatement.",
                            content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object"))))
    byte[] metadata(@Parameter(hidden = true) ServerHttpRequest request);

    @Operation(
            summary = "The questions as a FHIR Questionnaire",
            description =
                    "The questions of /api/v1/questionnaire and what else an assessment may say. A linkId is the code of a finding or the name of a field. Answers to `If-None-Match` with 304.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A Questionnaire.",
                            content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object"))))
    ResponseEntity<byte[]> questionnaire();

    @Operation(
            summary = "Look the Questionnaire up by its canonical URL",
            parameters =
                    @Parameter(
                            name = "url",
                            in = ParameterIn.QUERY,
                            description = "Canonical URL, with or without a version.",
                            schema = @Schema(type = "string")),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A Bundle of type searchset.",
                            content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object"))))
    byte[] questionnaires(
            @Parameter(hidden = true) Optional<String> url, @Parameter(hidden = true) ServerHttpRequest request);

    @Operation(
            summary = "A code system of the questions",
            parameters =
                    @Parameter(
                            name = "id",
                            in = ParameterIn.PATH,
                            required = true,
                            schema = @Schema(allowableValues = {"finding", "answer", "side"})),
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
    byte[] codeSystem(@Parameter(hidden = true) String id);
}
