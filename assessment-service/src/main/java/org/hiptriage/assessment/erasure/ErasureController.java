package org.hiptriage.assessment.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hiptriage.assessment.broker.NotAcknowledgedException;
import org.hiptriage.assessment.erasure.ErasureReceipt.Removal;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.assessment.http.ResultsSettings;
import org.hiptriage.edge.access.Caller;
import org.hiptriage.events.RunnerErasureRequested;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.problem.Problem;
import org.hiptriage.schemas.sealing.KeyStoreAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes the wish to be forgotten; 202 means that the broker has it on all its in-sync replicas. */
@RestController
class ErasureController implements ErasureApi {
    private static final Logger AUDIT = LoggerFactory.getLogger("org.hiptriage.audit");
    private static final Logger LOG = LoggerFactory.getLogger(ErasureController.class);
    private static final String SOURCE = "/assessment-service";

    private static final List<Removal> REMOVALS = List.of(
            new Removal("assessment-service", "Nothing: it keeps nothing."),
            new Removal(
                    "triage-service",
                    "The memory of the runner: assessments, check-ins, runs, shoes and the last outcome. Its compacted topic lets go of earlier versions within a day of the next record in that partition."),
            new Removal(
                    "notification-service",
                    "Every row about the runner: results, alerts with their log and notes, notifications and their attempts, the plan, runs, preferences, addresses and the stream."));
    private static final List<Removal> REMOVALS_AND_KEYS = Stream.concat(
                    REMOVALS.stream(),
                    Stream.of(
                            new Removal(
                                    "keys",
                                    "The keys without which nobody can read what stands sealed in the topics, as soon as both services are done: receiptUrl says when.")))
            .toList();
    private static final List<String> KEPT = List.of(
            "In triage-service and notification-service: that this runnerId was erased and when, so that what still comes from before is dropped.",
            "In the audit log of notification-service: who read or changed what of this runnerId and when, without what it was.",
            "What was received after requestedAt, and an alert that something received after it has joined, as a whole.",
            "Backups of the database and copies that platforms made of topics: whoever keeps them says for how long.");

    private final ErasurePublisher publisher;
    private final ErasureLine line;
    private final ResultsSettings results;

    ErasureController(ErasurePublisher publisher, ErasureLine line, ResultsSettings results) {
        this.publisher = publisher;
        this.line = line;
        this.results = results;
    }

    @Override
    @DeleteMapping(path = "/api/v1/runners/{runnerId}", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<ErasureReceipt>> erase(@PathVariable String runnerId, ServerHttpRequest request) {
        Optional<String> trace = Optional.ofNullable(request.getHeaders().getFirst(EventHeaders.TRACE_PARENT));
        return Mono.fromCallable(() -> requireRunner(runnerId))
                .flatMap(line::draw)
                .onErrorMap(KeyStoreAwayException.class, ErasureController::withoutKeys)
                .map(requestedAt -> erasure(runnerId, requestedAt))
                .flatMap(erasure -> publisher
                        .publish(erasure, trace)
                        .onErrorMap(NotAcknowledgedException.class, ErasureController::unavailable)
                        .then(Caller.named())
                        .map(who -> receipt(erasure, who)));
    }

    private static String requireRunner(String runnerId) {
        if (!Limits.isRunnerId(runnerId)) {
            throw new ProblemException(new Problem(
                    422,
                    "Not a runner",
                    "The runnerId is wrong.",
                    List.of(new FieldProblem("runnerId", Limits.RUNNER_ID))));
        }
        return runnerId;
    }

    private static RunnerErasureRequested erasure(String runnerId, Instant now) {
        UUID erasureId = UUID.randomUUID();
        return RunnerErasureRequested.newBuilder()
                .setEventId(erasureId)
                .setOccurredAt(now)
                .setOccurredAtOffsetSeconds(0)
                .setReceivedAt(now)
                .setSource(SOURCE)
                .setErasureId(erasureId)
                .setRunnerId(runnerId)
                .build();
    }

    private ResponseEntity<ErasureReceipt> receipt(RunnerErasureRequested erasure, String who) {
        AUDIT.info(
                "what=erasure-requested who={} runner={} erasure={}",
                who,
                erasure.getRunnerId(),
                erasure.getErasureId());
        var receiptUrl = results.erasureUrl(erasure.getErasureId());
        return ResponseEntity.accepted()
                .location(receiptUrl)
                .body(new ErasureReceipt(
                        erasure.getErasureId(),
                        erasure.getRunnerId(),
                        erasure.getReceivedAt(),
                        line.isSealed() ? REMOVALS_AND_KEYS : REMOVALS,
                        HeldTopics.since(erasure.getReceivedAt(), line.isSealed()),
                        KEPT,
                        receiptUrl));
    }

    private static ProblemException withoutKeys(KeyStoreAwayException cause) {
        LOG.warn("Erasure without keys: {}", cause.getMessage());
        return ProblemException.unavailable(
                "The keys of the runner cannot be replaced now, so the erasure is not under way. Ask for it again.");
    }

    private static ProblemException unavailable(NotAcknowledgedException cause) {
        LOG.warn("Erasure not acknowledged: {}", cause.getMessage());
        return ProblemException.unavailable(
                "The message broker did not acknowledge the erasure in time, so it may not be under way. Ask for it again: a runner who is erased twice is erased.");
    }
}
