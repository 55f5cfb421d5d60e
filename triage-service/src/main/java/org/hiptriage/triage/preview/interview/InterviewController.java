package org.hiptriage.triage.preview.interview;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.hiptriage.schemas.assessment.AnswersSoFar;
import org.hiptriage.schemas.assessment.RefusedBodyException;
import org.hiptriage.schemas.result.ResultJson;
import org.hiptriage.triage.decision.interview.Interview;
import org.hiptriage.triage.history.Answers;
import org.hiptriage.triage.knowledge.Knowledge;
import org.hiptriage.triage.preview.http.BoundedBody;
import org.hiptriage.triage.preview.http.ProblemException;
import org.hiptriage.triage.stream.event.SymptomsReader;
import org.hiptriage.triage.stream.publication.PacksInForce;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Says what to ask next; nothing of what was answered is stored, sent or logged. */
@RestController
class InterviewController implements InterviewApi {
    private record Asking(Interview interview, SymptomsReader reader, InterviewJson json) {
        static Asking by(Knowledge knowledge) {
            return new Asking(
                    new Interview(knowledge), new SymptomsReader(knowledge.findings()), new InterviewJson(knowledge));
        }
    }

    private final BoundedBody body;
    private final Supplier<Asking> inForce;

    InterviewController(BoundedBody body, PacksInForce packs) {
        this.body = body;
        this.inForce = packs.view(each -> Asking.by(each.knowledge()));
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
        Asking now = inForce.get();
        Interview interview = now.interview();
        Answers answers = now.reader().answers(soFar.findings());
        boolean emergency = interview.isEmergency(answers, soFar.age(), soFar.painScore());
        return ResultJson.write(now.json()
                        .of(Step.of(soFar, interview.next(answers, soFar.age(), soFar.painScore())), emergency))
                .getBytes(StandardCharsets.UTF_8);
    }
}
