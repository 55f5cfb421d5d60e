package org.hiptriage.assessment.runs.file;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hiptriage.assessment.runs.RunsIntake;
import org.hiptriage.assessment.runs.UnderstoodRuns;
import org.hiptriage.assessment.runs.file.upload.FileBody;
import org.hiptriage.assessment.runs.file.upload.FileMemory;
import org.hiptriage.assessment.runs.file.upload.FileReading;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.runs.RunReading;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes files of watches; 202 means that the broker has every run of the file that was accepted. */
@RestController
class RunFilesController implements RunFilesApi {
    private final FileMemory memory;
    private final FileBody body;
    private final FileReading reading;
    private final RunsIntake intake;
    private final Clock clock;

    RunFilesController(FileMemory memory, FileBody body, FileReading reading, RunsIntake intake, Clock clock) {
        this.memory = memory;
        this.body = body;
        this.reading = reading;
        this.intake = intake;
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
                .flatMap(upload -> readings(upload, request))
                .flatMap(readings -> intake.take(Flux.fromIterable(readings), trace)
                        .map(tally -> UnderstoodRuns.answer(readings, tally)));
    }

    /** Nothing of the file is held any more once its runs are known. */
    private Mono<List<RunReading>> readings(Upload upload, ServerHttpRequest request) {
        return Mono.using(
                memory::room,
                room -> body.read(request, room)
                        .flatMap(bytes -> reading.read(
                                deadline -> FileRuns.of(RunFile.read(body.file(request, bytes), deadline), upload))));
    }
}
