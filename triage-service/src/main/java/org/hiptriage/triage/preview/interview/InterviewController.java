package org.hiptriage.triage.preview.interview;

import java.nio.charset.StandardCharsets;
import org.hiptriage.schemas.assessment.AnswersSoFar;
import org.hiptriage.schemas.assessment.RefusedBodyException;
import org.hiptriage.schemas.result.ResultJson;
import org.hiptriage.triage.KnowledgePacks;
import org.hiptriage.triage.decision.interview.Interview;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.preview.http.BoundedBody;
import org.hiptriage.triage.preview.http.ProblemException;
import org.hiptriage.triage.stream.event.SymptomsReader;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Says what to ask next; nothing of what was answered is stored, sent or logged. */
@RestController
class InterviewController implements InterviewApi {
    private final BoundedBody body;
    private final Interview interview;
    private final SymptomsReader reader;
    private final InterviewJson json;

    InterviewController(BoundedBody body, KnowledgePacks packs) {
        this.body = body;
        this.interview = new Interview(packs.knowledge());
        this.reader = new SymptomsReader(packs.knowledge().findings());
        this.json = new InterviewJson(packs.knowledge());
    }

    @Override
    @PostMapping(
            path = "/api/v1/interview",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public Mono<byte[]> next(ServerHttpRequest request) {
        return body.read(request).map(this::answered).map(this::next);
    }

    private AnswersSoFar answered(byte[] json) {
        try {
            return AnswersSoFar.read(json);
        } catch (RefusedBodyException e) {
            throw new ProblemException(e.problem());
        }
    }

    private byte[] next(AnswersSoFar soFar) {
        Answers answers = reader.answers(soFar.findings());
        boolean emergency = interview.isEmergency(answers, soFar.age(), soFar.painScore());
        return ResultJson.write(
                        json.of(Step.of(soFar, interview.next(answers, soFar.age(), soFar.painScore())), emergency))
                .getBytes(StandardCharsets.UTF_8);
    }
}
