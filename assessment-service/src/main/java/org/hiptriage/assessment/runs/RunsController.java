package org.hiptriage.assessment.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hiptriage.assessment.http.BoundedBody;
import org.hiptriage.schemas.field.NotJsonException;
import org.hiptriage.schemas.field.StrictJson;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.runs.RunJson;
import org.hiptriage.schemas.runs.RunReading;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes runs, as a JSON array or line by line; each counts by itself, and 202 means that the broker has those accepted. */
@RestController
class RunsController implements RunsApi {
    static final int MAX_LINES = 10_000;

    private final BoundedBody body;
    private final RunsIntake intake;
    private final RunsSettings settings;
    private final Clock clock;

    RunsController(BoundedBody body, RunsIntake intake, RunsSettings settings, Clock clock) {
        this.body = body;
        this.intake = intake;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @PostMapping(
            path = "/api/v1/runs",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<RunsReceipt>> record(ServerHttpRequest request) {
        Optional<String> trace = Optional.ofNullable(request.getHeaders().getFirst(EventHeaders.TRACE_PARENT));
        boolean lineByLine = MediaType.APPLICATION_NDJSON.isCompatibleWith(
                request.getHeaders().getContentType());
        Mono<RunsTally> taken = lineByLine
                ? intake.take(lines(request), trace)
                : array(request).flatMap(runs -> intake.take(Flux.fromIterable(runs), trace));
        return intake.admit(taken).map(RunsController::receipt);
    }

    private Mono<List<RunReading>> array(ServerHttpRequest request) {
        return body.read(request, settings.maxSize(), settings.timeout())
                // Long enough to keep others from the event loop.
                .publishOn(Schedulers.parallel())
                .map(this::entries);
    }

    private List<RunReading> entries(byte[] json) {
        return RunDocument.array(json).stream().map(this::entry).toList();
    }

    private RunReading entry(JsonNode entry) {
        return entry instanceof ObjectNode run
                ? RunJson.read(run, clock.instant())
                : refused("must be a JSON object with the fields of a run");
    }

    private Flux<RunReading> lines(ServerHttpRequest request) {
        return Lines.of(body.stream(request, settings.maxStreamSize(), settings.timeout()), (int)
                        settings.maxLineSize().toBytes())
                .index()
                .map(numbered -> line(numbered.getT1(), numbered.getT2()));
    }

    private RunReading line(long index, Optional<byte[]> line) {
        if (index >= MAX_LINES) {
            throw RunDocument.tooMany("NDJSON may have at most " + MAX_LINES + " runs in one request.");
        }
        if (line.isEmpty()) {
            return refused("must be a line of at most " + settings.maxLineSize().toBytes() + " bytes");
        }
        try {
            return RunJson.read(StrictJson.object(line.get(), "The line"), clock.instant());
        } catch (NotJsonException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static RunReading refused(String reason) {
        return new RunReading.Refused(List.of(new FieldProblem("", reason)));
    }

    private static ResponseEntity<RunsReceipt> receipt(RunsTally tally) {
        if (tally.accepted() == 0) {
            throw tally.nothingAccepted();
        }
        return ResponseEntity.accepted().body(new RunsReceipt(tally.accepted(), tally.refused()));
    }
}
