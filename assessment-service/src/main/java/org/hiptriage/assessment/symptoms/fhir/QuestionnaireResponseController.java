package org.hiptriage.assessment.symptoms.fhir;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.hiptriage.assessment.broker.NotAcknowledgedException;
import org.hiptriage.assessment.http.BoundedBody;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.assessment.http.ResultsSettings;
import org.hiptriage.assessment.symptoms.SymptomsPublisher;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.assessment.Reading;
import org.hiptriage.schemas.fhir.Fhir;
import org.hiptriage.schemas.fhir.Outcomes;
import org.hiptriage.schemas.headers.EventHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes QuestionnaireResponses; 202 means that the broker has the assessment on all its in-sync replicas. */
@RestController
class QuestionnaireResponseController implements QuestionnaireResponseApi {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionnaireResponseController.class);
    private static final String SOURCE = "/assessment-service";

    private final BoundedBody body;
    private final SymptomsPublisher publisher;
    private final ResultsSettings results;
    private final Clock clock;

    QuestionnaireResponseController(
            BoundedBody body, SymptomsPublisher publisher, ResultsSettings results, Clock clock) {
        this.body = body;
        this.publisher = publisher;
        this.results = results;
        this.clock = clock;
    }

    @Override
    @PostMapping(
            path = Fhir.PATH + "/QuestionnaireResponse",
            consumes = {Fhir.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE},
            produces = {Fhir.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    public Mono<ResponseEntity<byte[]>> report(ServerHttpRequest request) {
        Optional<String> trace = Optional.ofNullable(request.getHeaders().getFirst(EventHeaders.TRACE_PARENT));
        return body.read(request)
                .map(json -> ResponseReader.read(json, clock.instant(), SOURCE))
                .flatMap(reading -> accept(reading, trace));
    }

    private Mono<ResponseEntity<byte[]>> accept(Reading reading, Optional<String> trace) {
        if (reading instanceof Reading.Accepted accepted) {
            SymptomsReported report = accepted.event();
            return publisher
                    .publish(report, trace)
                    .onErrorMap(NotAcknowledgedException.class, e -> unavailable(report, e))
                    .then(Mono.fromCallable(() -> receipt(report)));
        }
        return Mono.error(new ProblemException(((Reading.Refused) reading).problem()));
    }

    private ResponseEntity<byte[]> receipt(SymptomsReported report) {
        URI bundles = results.bundleSearch(report.getRunnerId(), report.getAssessmentId());
        return ResponseEntity.accepted()
                .location(bundles)
                .body(Outcomes.done(
                                "Stored",
                                "The assessment is stored with identifier " + report.getAssessmentId()
                                        + ". Its result will be in the Bundle at " + bundles
                                        + ", which has no entry until it is there.")
                        .toJson());
    }

    private static ProblemException unavailable(SymptomsReported report, NotAcknowledgedException cause) {
        LOG.warn("Assessment {} not acknowledged: {}", report.getAssessmentId(), cause.getMessage());
        return ProblemException.unavailable(
                "The message broker did not acknowledge the assessment in time, so it may not be stored. Send it again with the identifier "
                        + report.getAssessmentId() + ": however often it arrives, it counts once.");
    }
}
