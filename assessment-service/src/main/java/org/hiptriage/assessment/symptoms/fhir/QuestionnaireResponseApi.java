package org.hiptriage.assessment.symptoms.fhir;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hiptriage.schemas.fhir.Fhir;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of QuestionnaireResponses. */
@Tag(name = "fhir")
interface QuestionnaireResponseApi {
    String EXAMPLE = """
            {
              "resourceType": "QuestionnaireResponse",
              "identifier": { "value": "5b6f0c1e-7a52-4f0e-9d1b-2f6a3c9b8e10" },
              "questionnaire": "https://hiptriage.org/fhir/Questionnaire/hip-pain",
              "status": "completed",
              "subject": { "identifier": { "system": "https://hiptriage.org/fhir/NamingSystem/runner", "value": "r-481516" } },
              "authored": "2026-11-20T07:30:00+01:00",
              "item": [
                { "linkId": "about", "item": [
                  { "linkId": "age", "answer": [ { "valueInteger": 34 } ] },
                  { "linkId": "side", "answer": [ { "valueCoding": { "system": "https://hiptriage.org/fhir/CodeSystem/side", "code": "left" } } ] } ] },
                { "linkId": "urgent", "item": [
                  { "linkId": "flag.deformed-or-shortened", "answer": [ { "valueCoding": { "system": "https://hiptriage.org/fhir/CodeSystem/answer", "code": "absent" } } ] },
                  { "linkId": "flag.cannot-move", "answer": [ { "valueCoding": { "system": "https://hiptriage.org/fhir/CodeSystem/answer", "code": "absent" } } ] },
                  { "linkId": "flag.cannot-bear-weight", "answer": [ { "valueCoding": { "system": "https://hiptriage.org/fhir/CodeSystem/answer", "code": "absent" } } ] },
                  { "linkId": "flag.intense-pain", "answer": [ { "valueCoding": { "system": "https://hiptriage.org/fhir/CodeSystem/answer", "code": "absent" } } ] },
                  { "linkId": "flag.sudden-swelling", "answer": [ { "valueCoding": { "system": "https://hiptriage.org/fhir/CodeSystem/answer", "code": "absent" } } ] },
                  { "linkId": "flag.fever", "answer": [ { "valueCoding": { "system": "https://hiptriage.org/fhir/CodeSystem/answer", "code": "absent" } } ] },
                  { "linkId": "flag.chills", "answer": [ { "valueCoding": { "system": "https://hiptriage.org/fhir/CodeSystem/answer", "code": "absent" } } ] },
                  { "linkId": "flag.hot-red-joint", "answer": [ { "valueCoding": { "system": "https://hiptriage.org/fhir/CodeSystem/answer", "code": "absent" } } ] } ] }
              ]
            }
            """;

    @Operation(
            summary = "Report an assessment as a FHIR QuestionnaireResponse",
            description =
                    "The same assessment as at /api/v1/assessments, as strictly read, accepted once the message broker has it on all its in-sync replicas. The response's own `identifier`, a UUID, makes a repeat harmless. The response itself is not kept, so it can not be read again.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = Fhir.MEDIA_TYPE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(EXAMPLE))),
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description = "Stored. An OperationOutcome says where the result will be.",
                        headers =
                                @Header(
                                        name = "Location",
                                        description = "A search for the result; it has no entry until that is there."),
                        content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object"))),
                @ApiResponse(
                        responseCode = "400",
                        description = "Not JSON that can be read safely.",
                        content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object"))),
                @ApiResponse(
                        responseCode = "408",
                        description = "The body came too slowly.",
                        content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object"))),
                @ApiResponse(
                        responseCode = "413",
                        description = "Over the size limit.",
                        content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object"))),
                @ApiResponse(
                        responseCode = "415",
                        description =
                                "Neither application/fhir+json nor application/json, not in UTF-8, or compressed.",
                        content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object"))),
                @ApiResponse(
                        responseCode = "422",
                        description =
                                "Something is missing, unknown or out of range: an issue for each, with the place in `expression`, the remedy in `diagnostics`, and never a value.",
                        content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object"))),
                @ApiResponse(
                        responseCode = "503",
                        description = "The broker did not acknowledge in time: send it again with the same identifier.",
                        headers = @Header(name = "Retry-After", description = "Seconds to wait."),
                        content = @Content(mediaType = Fhir.MEDIA_TYPE, schema = @Schema(type = "object")))
            })
    Mono<ResponseEntity<byte[]>> report(@Parameter(hidden = true) ServerHttpRequest request);
}
