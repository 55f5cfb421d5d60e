package org.hiptriage.assessment.http;

import java.util.Map;
import org.hiptriage.schemas.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/** Turns every failure of a request into problem details, before any handler of the framework can. */
@Component
@Order(-2)
class ProblemExceptionHandler implements WebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemExceptionHandler.class);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            // Nobody is there to be told, and a caller that left is no defect of this service.
            response.setStatusCode(HttpStatus.BAD_REQUEST);
            return response.setComplete();
        }
        Problem problem = Problems.of(failure);
        if (problem.status() >= 500 && !(failure instanceof ProblemException)) {
            LOG.error("Request {} failed", exchange.getRequest().getId(), new Failure(failure));
        }
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        HttpHeaders headers = response.getHeaders();
        headers.putAll(headersOf(failure));
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = problem.toJson(failure instanceof ProblemException known ? known.members() : Map.of());
        headers.setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static HttpHeaders headersOf(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.headers();
        }
        return failure instanceof ErrorResponse response ? response.getHeaders() : new HttpHeaders();
    }
}
