package org.hiptriage.triage.coverage;

import org.hiptriage.schemas.problem.Problem;
import org.hiptriage.triage.preview.http.ProblemException;
import org.hiptriage.triage.stream.publication.PacksInForce;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Says which rules had a say in what is recorded, how often, and which never. */
@RestController
class CoverageController implements CoverageApi {
    private final CoverageReading reading;
    private final PacksInForce packs;

    CoverageController(CoverageReading reading, PacksInForce packs) {
        this.reading = reading;
        this.packs = packs;
    }

    @Override
    @GetMapping(path = "/api/v1/knowledge/coverage", produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<CoverageReport> coverage() {
        return reading.now()
                .map(counted -> CoverageReport.of(counted, packs.now().packs().knowledge()))
                .onErrorMap(
                        failure -> new ProblemException(
                                Problem.of(
                                        503,
                                        "Try again later",
                                        "The recorded results cannot be read at the moment: Kafka, the schema registry or the key store does not answer.")));
    }
}
