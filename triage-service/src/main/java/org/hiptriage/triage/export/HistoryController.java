package org.hiptriage.triage.export;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.edge.access.Caller;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.problem.Problem;
import org.hiptriage.triage.preview.http.ProblemException;
import org.hiptriage.triage.stream.lifecycle.RunnerMemories;
import org.hiptriage.triage.stream.state.RunnerHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Gives out what is remembered of a runner. */
@RestController
class HistoryController implements HistoryApi {
    /** Reads leave no event behind, so who has to account for them looks here. */
    private static final Logger AUDIT = LoggerFactory.getLogger("org.hiptriage.audit");

    private final RunnerMemories memories;

    HistoryController(RunnerMemories memories) {
        this.memories = memories;
    }

    @Override
    @GetMapping(path = "/api/v1/runners/{runnerId}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<Map<String, Object>>> history(@PathVariable String runnerId) {
        return Caller.named()
                .flatMap(
                        who -> Mono.fromCallable(() -> answer(runnerId, who)).subscribeOn(Schedulers.boundedElastic()));
    }

    private ResponseEntity<Map<String, Object>> answer(String runnerId, String who) {
        if (!Limits.isRunnerId(runnerId)) {
            throw new ProblemException(new Problem(
                    422,
                    "No such runner",
                    "The address names no runner.",
                    List.of(new FieldProblem("runnerId", Limits.RUNNER_ID))));
        }
        RunnerMemories.Answer answer = memories.of(runnerId);
        if (answer instanceof RunnerMemories.Here here) {
            AUDIT.info("what=history-read who={} runner={}", who, runnerId);
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(json(runnerId, here.history()));
        }
        if (answer instanceof RunnerMemories.Elsewhere elsewhere) {
            return elsewhere(runnerId, elsewhere.instance());
        }
        throw new ProblemException(Problem.of(
                503, "Try again later", "The stream does not run at the moment: readiness tells when it does."));
    }

    private static ResponseEntity<Map<String, Object>> elsewhere(String runnerId, Optional<URI> instance) {
        return instance.map(address -> ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                        .location(URI.create(address + "/api/v1/runners/" + runnerId + "/history"))
                        .<Map<String, Object>>build())
                .orElseThrow(
                        () -> new ProblemException(
                                Problem.of(
                                        503,
                                        "Another instance has it",
                                        "Ask the other instances, or let each tell its address: spring.kafka.streams.properties.application.server.")));
    }

    private static Map<String, Object> json(String runnerId, Optional<RunnerHistory> history) {
        var json = new LinkedHashMap<String, Object>();
        json.put("runnerId", runnerId);
        history.map(RememberedJson::of).ifPresent(json::putAll);
        return json;
    }
}
