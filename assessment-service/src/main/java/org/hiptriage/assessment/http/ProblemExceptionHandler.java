package org.hiptriage.assessment.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final List<ProblemForm> forms;

    ProblemExceptionHandler(List<ProblemForm> forms) {
        this.forms = forms;
    }

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
        Optional<ProblemForm> form = formAt(exchange);
        headers.setContentType(form.map(ProblemForm::mediaType).orElse(MediaType.APPLICATION_PROBLEM_JSON));
        byte[] body = form.map(other -> other.write(problem))
                .orElseGet(
                        () -> problem.toJson(failure instanceof ProblemException known ? known.members() : Map.of()));
        headers.setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private Optional<ProblemForm> formAt(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        return forms.stream().filter(form -> form.isFor(path)).findFirst();
    }

    private static HttpHeaders headersOf(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.headers();
        }
        return failure instanceof ErrorResponse response ? response.getHeaders() : new HttpHeaders();
    }
}
