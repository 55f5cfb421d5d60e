package org.hiptriage.notification.results;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hiptriage.notification.http.Page;
import org.hiptriage.notification.http.PageRequest;
import org.hiptriage.notification.http.Refusal;
import org.hiptriage.notification.http.RunnerId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A runner's results. */
@RestController
@Tag(name = "results", description = "What triage said")
@RequestMapping(path = "/api/v1/runners/{runnerId}/results", produces = MediaType.APPLICATION_JSON_VALUE)
class ResultsController {
    private final Results results;

    ResultsController(Results results) {
        this.results = results;
    }

    /** All of them, newest first. */
    @Operation(
            summary = "The results of a runner",
            description = "Newest first: possible causes, never a diagnosis. A list of `items` and `nextCursor`.")
    @GetMapping
    Mono<String> newestFirst(
            @PathVariable String runnerId,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<String> limit) {
        RunnerId.require(runnerId);
        PageRequest<StoredResult.Order> page = PageRequest.of(cursor, limit, StoredResult.Order::parse);
        return results.newestFirst(runnerId, page).collectList().map(fetched -> json(fetched, page.limit()));
    }

    /** The newest of one assessment, or with {@code all} every one of them. */
    @Operation(
            summary = "The result of an assessment",
            description =
                    "The newest, which a run that came late may have changed; with `all=true` a list of every one. 404 until there is one.")
    @GetMapping("/{assessmentId}")
    Mono<String> ofAssessment(
            @PathVariable String runnerId,
            @PathVariable String assessmentId,
            @RequestParam(defaultValue = "false") boolean all) {
        RunnerId.require(runnerId);
        return results.of(runnerId, uuid(assessmentId))
                .collectList()
                .filter(found -> !found.isEmpty())
                .map(found -> all ? json(found, found.size()) : found.get(0).json())
                .switchIfEmpty(Mono.error(
                        () -> Refusal.notFound("There is no result of this assessment, or not yet: ask again soon.")));
    }

    private static String json(List<StoredResult> fetched, int limit) {
        return Page.json(
                fetched, limit, StoredResult::json, result -> result.order().parts());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("assessmentId", "must be a UUID");
        }
    }
}
