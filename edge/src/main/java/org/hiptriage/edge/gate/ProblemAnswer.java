package org.hiptriage.edge.gate;

import java.util.Map;
import org.hiptriage.schemas.fhir.Fhir;
import org.hiptriage.schemas.fhir.Outcomes;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A refusal as every other error at that address is written: problem details, or an OperationOutcome where FHIR is spoken. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    /** Writes it, with its status. */
    public static Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        boolean isFhir = Fhir.isAt(exchange.getRequest().getPath().value());
        byte[] body = isFhir ? Outcomes.of(problem).toJson() : problem.toJson(Map.of());
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        response.getHeaders()
                .setContentType(
                        isFhir ? MediaType.parseMediaType(Fhir.MEDIA_TYPE) : MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
