package org.hiptriage.assessment.runs.openmhealth;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hiptriage.assessment.http.BoundedBody;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.assessment.runs.RunDocument;
import org.hiptriage.assessment.runs.RunsIntake;
import org.hiptriage.assessment.runs.RunsSettings;
import org.hiptriage.assessment.runs.UnderstoodRuns;
import org.hiptriage.schemas.field.Limits;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.problem.FieldProblem;
import org.hiptriage.schemas.problem.Problem;
import org.hiptriage.schemas.runs.RunReading;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes physical activities of Open mHealth and IEEE 1752.1; 202 means that the broker has those accepted. */
@RestController
class OpenMHealthController implements OpenMHealthApi {
    private final BoundedBody body;
    private final RunsIntake intake;
    private final RunsSettings settings;
    private final Clock clock;

    OpenMHealthController(BoundedBody body, RunsIntake intake, RunsSettings settings, Clock clock) {
        this.body = body;
        this.intake = intake;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @PostMapping(
            path = "/api/v1/runners/{runnerId}/runs/openmhealth",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<byte[]>> record(@PathVariable String runnerId, ServerHttpRequest request) {
        if (!Limits.isRunnerId(runnerId)) {
            return Mono.error(noRunner());
        }
        Optional<String> trace = Optional.ofNullable(request.getHeaders().getFirst(EventHeaders.TRACE_PARENT));
        return intake.admit(body.read(request, settings.maxSize(), settings.timeout())
                // Long enough to keep others from the event loop.
                .publishOn(Schedulers.parallel())
                .map(json -> readings(runnerId, json))
                .flatMap(readings -> intake.take(Flux.fromIterable(readings), trace)
                        .map(tally -> UnderstoodRuns.answer(readings, tally))));
    }

    private List<RunReading> readings(String runnerId, byte[] json) {
        return RunDocument.arrayOrObject(json).stream()
                .map(point -> DataPoint.read(point, runnerId, clock.instant()))
                .toList();
    }

    private static ProblemException noRunner() {
        var problem = new FieldProblem("runnerId", Limits.RUNNER_ID);
        return new ProblemException(new Problem(
                422, "No such runner", "Nothing was accepted: the address names no runner.", List.of(problem)));
    }
}
