package org.hiptriage.notification.http;

import java.util.List;
import java.util.Optional;
import org.hiptriage.schemas.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Every error as application/problem+json, whatever the caller accepts, and without what the caller sent. */
@Component
@Order(-2)
class Problems implements WebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "5";

    private final List<ProblemForm> forms;

    Problems(List<ProblemForm> forms) {
        this.forms = forms;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(thrown);
        }
        Problem problem = problemOf(thrown);
        response.getHeaders().remove(HttpHeaders.ETAG);
        if (thrown instanceof ResponseStatusException status) {
            response.getHeaders().putAll(status.getHeaders());
        }
        if (thrown instanceof Refusal refusal) {
            refusal.tag().ifPresent(tag -> response.getHeaders().setETag('"' + tag + '"'));
        }
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        String path = exchange.getRequest().getPath().value();
        Optional<ProblemForm> form =
                forms.stream().filter(other -> other.isFor(path)).findFirst();
        response.getHeaders()
                .set(HttpHeaders.CONTENT_TYPE, form.map(ProblemForm::mediaType).orElse(Problem.MEDIA_TYPE));
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory()
                .wrap(form.map(other -> other.write(problem)).orElseGet(problem::toJson))));
    }

    private static Problem problemOf(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal.problem();
        }
        if (thrown instanceof ResponseStatusException status) {
            return ofStatus(status.getStatusCode());
        }
        if (thrown instanceof DataAccessException) {
            return Problem.of(503, "Service unavailable", "The database does not answer; try again soon.");
        }
        LOG.error("A request failed: {}", thrown.getClass().getName(), withoutMessage(thrown));
        return Problem.of(500, "Internal server error", "The request failed here; it was reported to the operators.");
    }

    private static Problem ofStatus(HttpStatusCode code) {
        HttpStatus status = HttpStatus.valueOf(code.value());
        String detail = switch (status) {
            case BAD_REQUEST -> "A parameter is missing or not of its form.";
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not take this method; see the Allow header.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address takes application/json.";
            case NOT_ACCEPTABLE -> "What is here is not to be had in an accepted media type.";
            default -> "The request can not be served as it is.";
        };
        return Problem.of(status.value(), status.getReasonPhrase(), detail);
    }

    /** The place in the code, without a message that may repeat a value. */
    private static Throwable withoutMessage(Throwable thrown) {
        var place = new Throwable("see the class above");
        place.setStackTrace(thrown.getStackTrace());
        return place;
    }
}
