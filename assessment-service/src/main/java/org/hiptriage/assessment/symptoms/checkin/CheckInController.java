package org.hiptriage.assessment.symptoms.checkin;

import java.time.Clock;
import java.util.Optional;
import org.hiptriage.assessment.broker.NotAcknowledgedException;
import org.hiptriage.assessment.http.BoundedBody;
import org.hiptriage.assessment.http.ProblemException;
import org.hiptriage.assessment.http.ResultsSettings;
import org.hiptriage.assessment.symptoms.SymptomsPublisher;
import org.hiptriage.events.SymptomsReported;
import org.hiptriage.schemas.assessment.CheckInJson;
import org.hiptriage.schemas.assessment.Reading;
import org.hiptriage.schemas.headers.EventHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes check-ins; 202 means that the broker has it on all its in-sync replicas. */
@RestController
class CheckInController implements CheckInApi {
    private static final Logger LOG = LoggerFactory.getLogger(CheckInController.class);
    private static final String SOURCE = "/assessment-service";

    private final BoundedBody body;
    private final SymptomsPublisher publisher;
    private final ResultsSettings results;
    private final Clock clock;

    CheckInController(BoundedBody body, SymptomsPublisher publisher, ResultsSettings results, Clock clock) {
        this.body = body;
        this.publisher = publisher;
        this.results = results;
        this.clock = clock;
    }

    @Override
    @PostMapping(
            path = "/api/v1/check-ins",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<ResponseEntity<CheckInReceipt>> report(ServerHttpRequest request) {
        Optional<String> trace = Optional.ofNullable(request.getHeaders().getFirst(EventHeaders.TRACE_PARENT));
        return body.read(request)
                .map(json -> CheckInJson.read(json, clock.instant(), SOURCE))
                .flatMap(reading -> accept(reading, trace));
    }

    private Mono<ResponseEntity<CheckInReceipt>> accept(Reading reading, Optional<String> trace) {
        if (reading instanceof Reading.Accepted accepted) {
            SymptomsReported report = accepted.event();
            return publisher
                    .publish(report, trace)
                    .onErrorMap(NotAcknowledgedException.class, e -> unavailable(report, e))
                    .then(Mono.fromCallable(() -> receipt(report)));
        }
        return Mono.error(new ProblemException(((Reading.Refused) reading).problem()));
    }

    private ResponseEntity<CheckInReceipt> receipt(SymptomsReported report) {
        LOG.debug("Check-in {} of runner {} published", report.getAssessmentId(), report.getRunnerId());
        var resultUrl = results.resultUrl(report.getRunnerId(), report.getAssessmentId());
        return ResponseEntity.accepted()
                .location(resultUrl)
                .body(new CheckInReceipt(report.getAssessmentId(), report.getRunnerId(), resultUrl));
    }

    private static ProblemException unavailable(SymptomsReported report, NotAcknowledgedException cause) {
        LOG.warn("Check-in {} not acknowledged: {}", report.getAssessmentId(), cause.getMessage());
        return ProblemException.unavailable(
                "The message broker did not acknowledge the check-in in time, so it may not be stored. Send it again with checkInId "
                        + report.getAssessmentId() + ": however often it arrives, it counts once.");
    }
}
