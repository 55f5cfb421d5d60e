package org.hiptriage.assessment.runs.file;

import java.time.Clock;
import java.util.Optional;
import org.hiptriage.assessment.broker.NotAcknowledgedException;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.assessment.runs.RunsPublisher;
import org.hiptriage.schemas.headers.EventHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes files of watches; 202 means that the broker has every run of the file that was accepted. */
@RestController
class RunFilesController implements RunFilesApi {
    private static final Logger LOG = LoggerFactory.getLogger(RunFilesController.class);

    private final FileMemory memory;
    private final FileBody body;
    private final FileReading reading;
    private final RunsPublisher publisher;
    private final Clock clock;

    RunFilesController(
            FileMemory memory, FileBody body, FileReading reading, RunsPublisher publisher, Clock clock) {
        this.memory = memory;
        this.body = body;
        this.reading = reading;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    @PostMapping(path = "/api/v1/runners/{runnerId}/runs/files", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<byte[]>> upload(
            @PathVariable String runnerId,
            @RequestParam Optional<String> shoeId,
            @RequestParam Optional<String> zone,
            ServerHttpRequest request) {
        Optional<String> trace = Optional.ofNullable(request.getHeaders().getFirst(EventHeaders.TRACE_PARENT));
        return Mono.fromCallable(() -> new Upload(runnerId, shoeId, zone, clock.instant()).checked())
                .flatMap(upload -> runs(upload, request))
                .flatMap(runs -> publisher
                        .publish(runs.accepted(), trace)
                        .onErrorMap(NotAcknowledgedException.class, RunFilesController::unavailable)
                        .then(Mono.fromCallable(() -> accepted(runs))));
    }

    /** Nothing of the file is held any more once its runs are known. */
    private Mono<FileRuns> runs(Upload upload, ServerHttpRequest request) {
        return Mono.using(memory::room, room -> body.read(request, room)
                .flatMap(bytes -> reading.read(deadline ->
                        FileRuns.of(RunFile.read(body.file(request, bytes), deadline), upload)))
                .map(FileRuns::orNone));
    }

    private static ResponseEntity<byte[]> accepted(FileRuns runs) {
        LOG.debug("{} runs of a file published, {} refused", runs.accepted().size(), runs.refused().size());
        return ResponseEntity.accepted().contentType(MediaType.APPLICATION_JSON).body(runs.toJson());
    }

    private static ProblemException unavailable(NotAcknowledgedException cause) {
        LOG.warn("Runs of a file not acknowledged: {}", cause.getMessage());
        return ProblemException.unavailable(
                "The message broker did not acknowledge the runs in time, so they may not be stored. Send the file again: however often it arrives, each of its runs counts once.");
    }
}
