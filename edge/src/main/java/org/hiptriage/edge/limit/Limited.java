package org.hiptriage.edge.limit;

import java.time.Duration;
import org.hiptriage.edge.gate.ProblemAnswer;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Says what is left in the headers RateLimit-Policy and RateLimit of the draft draft-ietf-httpapi-ratelimit-headers-10, and
 * 429 where nothing is.
 */
final class Limited {
    private static final Problem TOO_MANY = Problem.of(
            429,
            "Too many requests",
            "The header Retry-After says in how many seconds to go on, RateLimit what is left.");

    private Limited() {}

    static Mono<Void> answer(ServerWebExchange exchange, Allowance allowance, Mono<Void> otherwise) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("RateLimit-Policy", "\"minute\";q=" + allowance.most() + ";w=" + Allowances.WINDOW.toSeconds());
        headers.set("RateLimit", "\"minute\";r=" + allowance.left() + ";t=" + seconds(allowance.fullAfter()));
        if (allowance.granted()) {
            return otherwise;
        }
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds(allowance.nextAfter()))));
        return ProblemAnswer.write(exchange, TOO_MANY);
    }

    private static long seconds(Duration time) {
        return time.plusMillis(999).toSeconds();
    }
}
