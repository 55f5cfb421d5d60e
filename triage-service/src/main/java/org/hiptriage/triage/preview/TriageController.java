package org.hiptriage.triage.preview;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.hiptriage.schemas.assessment.AssessmentJson;
import org.hiptriage.schemas.assessment.Reading;
import org.hiptriage.schemas.result.ResultJson;
import org.hiptriage.triage.preview.http.BoundedBody;
import org.hiptriage.triage.preview.http.ProblemException;
import org.hiptriage.triage.stream.event.ResultWriter;
import org.hiptriage.triage.stream.publication.PacksInForce;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Triages an assessment for its caller alone: nothing is stored or sent, and no history is known. */
@RestController
class TriageController implements TriageApi {
    private final BoundedBody body;
    private final PacksInForce packs;
    private final Clock clock;

    TriageController(BoundedBody body, PacksInForce packs, Clock clock) {
        this.body = body;
        this.packs = packs;
        this.clock = clock;
    }

    @Override
    @PostMapping(
            path = "/api/v1/triage",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<byte[]> triage(ServerHttpRequest request) {
        return body.read(request)
                .map(json -> AssessmentJson.read(json, clock.instant(), ResultWriter.SOURCE))
                .flatMap(this::result);
    }

    private Mono<byte[]> result(Reading reading) {
        if (reading instanceof Reading.Accepted accepted) {
            return Mono.fromSupplier(() -> ResultJson.write(ResultJson.preview(
                            packs.now().triage().of(accepted.event()).result()))
                    .getBytes(StandardCharsets.UTF_8));
        }
        return Mono.error(new ProblemException(((Reading.Refused) reading).problem()));
    }
}
