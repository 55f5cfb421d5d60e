package org.hiptriage.edge.gate;

import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells who is not let through, without a word on why a token is wrong or on what is there. */
final class AccessProblems {
    private static final Problem NO_TOKEN = Problem.of(
            401,
            "Not authenticated",
            "Send a valid token: Authorization: Bearer and an access token of this service's issuer.");
    private static final Problem NOT_ALLOWED = Problem.of(
            403,
            "Not allowed",
            "This token does not allow that: it lacks the scope, or it is another runner's. The documentation names the scope of each address.");

    private AccessProblems() {}

    /** Does nothing before it is subscribed to. */
    static Mono<Void> noToken(ServerWebExchange exchange) {
        return Mono.defer(() -> refuse(exchange));
    }

    private static Mono<Void> refuse(ServerWebExchange exchange) {
        boolean wasThere = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
        exchange.getResponse()
                .getHeaders()
                .set(HttpHeaders.WWW_AUTHENTICATE, wasThere ? "Bearer error=\"invalid_token\"" : "Bearer");
        return ProblemAnswer.write(exchange, NO_TOKEN);
    }

    static Mono<Void> notAllowed(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        return ProblemAnswer.write(exchange, NOT_ALLOWED);
    }
}
