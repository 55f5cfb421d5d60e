package org.hiptriage.assessment.runs.file;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.hiptriage.assessment.runs.UnderstoodRuns;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of files. */
@Tag(name = "runs", description = "What watches, platforms and runners recorded")
interface RunFilesApi {
    String GPX = """
            <?xml version="1.0" encoding="UTF-8"?>
            <gpx version="1.1" creator="watch.example" xmlns="http://www.topografix.com/GPX/1/1">
              <trk><type>running</type><trkseg>
                <trkpt lat="55.6761" lon="12.5683"><ele>5</ele><time>2026-11-18T06:30:00Z</time></trkpt>
                <trkpt lat="55.6851" lon="12.5683"><ele>9</ele><time>2026-11-18T06:36:00Z</time></trkpt>
                <trkpt lat="55.6941" lon="12.5683"><ele>7</ele><time>2026-11-18T06:42:00Z</time></trkpt>
              </trkseg></trk>
            </gpx>
            """;

    @Operation(
            summary = "Upload a file of a watch",
            description =
                    "One FIT, GPX (1.0 or 1.1) or TCX file; the format is told by what is in it, not by its name or media type. Each session, track or activity of the file is a run and is accepted or refused by itself. The same file sent twice gives the same runs. What the file does not say is left out, never 0; a missing type is sport `unknown`, which does not count as running.",
            parameters = {
                @Parameter(
                        name = "runnerId",
                        in = ParameterIn.PATH,
                        required = true,
                        description = "The runner, opaque: never an e-mail address or a name.",
                        schema = @Schema(type = "string", pattern = "^[A-Za-z0-9._~-]{1,64}$")),
                @Parameter(
                        name = "shoeId",
                        in = ParameterIn.QUERY,
                        description = "The pair of shoes that was worn, opaque.",
                        schema = @Schema(type = "string", pattern = "^[A-Za-z0-9._~-]{1,64}$")),
                @Parameter(
                        name = "zone",
                        in = ParameterIn.QUERY,
                        description = "IANA time zone of the start, which files do not hold.",
                        schema = @Schema(type = "string", example = "Europe/Copenhagen")),
                @Parameter(
                        name = "traceparent",
                        in = ParameterIn.HEADER,
                        description = "W3C trace context; it goes on in the events.",
                        schema = @Schema(type = "string"))
            },
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "The file as it is, or a form with it as its only file.",
                            content = {
                                @Content(
                                        mediaType = "application/octet-stream",
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = "application/gpx+xml",
                                        schema = @Schema(type = "string"),
                                        examples = @ExampleObject(GPX)),
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schema = @Schema(implementation = RunFileForm.class))
                            }),
            responses = {
                @ApiResponse(
                        responseCode = "202",
                        description = "The runs that were understood, all stored; at least one.",
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = UnderstoodRuns.class))),
                @ApiResponse(
                        responseCode = "400",
                        description =
                                "Empty, damaged, cut off, hostile, or without any activity: nothing was published.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "408",
                        description = "The file came too slowly.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "413",
                        description = "Over the size limit.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "415",
                        description = "Of another format, an archive, or sent with Content-Encoding.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "422",
                        description = "Readable, but no activity in it can be a run: `errors` says why not, for each.",
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class))),
                @ApiResponse(
                        responseCode = "503",
                        description =
                                "Too many files at once, or the broker did not acknowledge in time: send it again.",
                        headers = @Header(name = "Retry-After", description = "Seconds to wait."),
                        content =
                                @Content(
                                        mediaType = "application/problem+json",
                                        schema = @Schema(implementation = Problem.class)))
            })
    Mono<ResponseEntity<byte[]>> upload(
            @Parameter(hidden = true) String runnerId,
            @Parameter(hidden = true) Optional<String> shoeId,
            @Parameter(hidden = true) Optional<String> zone,
            @Parameter(hidden = true) ServerHttpRequest request);
}
