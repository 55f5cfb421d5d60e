package org.hiptriage.notification.alerts.action;

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
import org.hiptriage.notification.alerts.BoardEntry;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** What /v3/api-docs says of what people do with alerts. */
@Tag(name = "alert actions", description = "What people do with alerts, each against the version that they have seen")
@ApiResponse(
        responseCode = "200",
        description = "The alert as it is now, with its log.",
        headers = @Header(name = "ETag", description = "Its version."))
@ApiResponse(
        responseCode = "404",
        description = "There is no such alert.",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "409",
        description = "It does not fit how things are; `detail` says what to do first.",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "412",
        description = "Somebody was faster: nothing was done. The ETag is that of the present version.",
        headers = @Header(name = "ETag", description = "The present version."),
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "422",
        description = "Fields are missing, unknown or out of range: `errors` names all of them, with the remedy.",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@ApiResponse(
        responseCode = "428",
        description = "`If-Match` is missing; `*` does not do, for it would overwrite what others did unseen.",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
interface AlertActionsApi {
    String SEEN = "The ETag of the version that was seen.";

    @Operation(
            summary = "Take an alert",
            description =
                    "Stops repeats and escalation of its prompts. Holds until the alert says something new. Another person may take it over; once more by the same person changes nothing.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = TakenBody.class),
                                            examples = @ExampleObject("{\"by\": \"Dr. Sommer\"}"))))
    Mono<ResponseEntity<BoardEntry>> acknowledgement(
            String alertId,
            @Parameter(description = SEEN, required = true) Optional<String> ifMatch,
            @Parameter(hidden = true) Mono<byte[]> body);

    @Operation(
            summary = "Close an alert",
            description =
                    "Stops its prompts. The plan goes on the day after only where nothing but this alert holds it and the reason is `seen` or `false-alarm`. Flags that come later open a new alert.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ResolutionBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"by\": \"Dr. Sommer\", \"reason\": \"referred\", \"note\": \"Emergency department\"}"))))
    Mono<ResponseEntity<BoardEntry>> resolution(
            String alertId,
            @Parameter(description = SEEN, required = true) Optional<String> ifMatch,
            @Parameter(hidden = true) Mono<byte[]> body);

    @Operation(
            summary = "Release the runner's held plan",
            description =
                    "It goes on the day after, in spite of what asked to be seen first, until something new is said. Refused where no plan is held, where no exercise suits, and while nobody has taken an urgent alert of the runner.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = TakenBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"by\": \"Dr. Sommer\", \"note\": \"Seen today\"}"))))
    Mono<ResponseEntity<BoardEntry>> planRelease(
            String alertId,
            @Parameter(description = SEEN, required = true) Optional<String> ifMatch,
            @Parameter(hidden = true) Mono<byte[]> body);

    @Operation(
            summary = "Add a note",
            description = "To an alert that is open or closed.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = NoteBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"by\": \"Dr. Sommer\", \"text\": \"Calls back tomorrow\"}"))))
    Mono<ResponseEntity<BoardEntry>> notes(
            String alertId,
            @Parameter(description = SEEN, required = true) Optional<String> ifMatch,
            @Parameter(hidden = true) Mono<byte[]> body);

    /** The body of an acknowledgement or a release, as the description shows it. */
    record TakenBody(
            @Schema(
                    description = "Who does it.",
                    minLength = 1,
                    maxLength = FreeText.LONGEST_NAME,
                    example = "Dr. Sommer")
            String by,

            @Schema(minLength = 1, maxLength = FreeText.LONGEST_NOTE)
            Optional<String> note) {}

    /** The body of a resolution, as the description shows it. */
    record ResolutionBody(
            @Schema(
                    description = "Who does it.",
                    minLength = 1,
                    maxLength = FreeText.LONGEST_NAME,
                    example = "Dr. Sommer")
            String by,

            @Schema(
                    description = "Why.",
                    allowableValues = {"seen", "false-alarm", "referred", "spoken-with", "not-reached", "other"})
            String reason,

            @Schema(
                    description = "Required with `false-alarm`, `not-reached` and `other`.",
                    minLength = 1,
                    maxLength = FreeText.LONGEST_NOTE)
            Optional<String> note) {}

    /** The body of a note, as the description shows it. */
    record NoteBody(
            @Schema(
                    description = "Who writes it.",
                    minLength = 1,
                    maxLength = FreeText.LONGEST_NAME,
                    example = "Dr. Sommer")
            String by,

            @Schema(minLength = 1, maxLength = FreeText.LONGEST_NOTE)
            String text) {}
}
