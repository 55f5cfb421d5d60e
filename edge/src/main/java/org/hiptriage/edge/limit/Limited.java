package org.hiptriage.edge.limit;

import java.time.Duration;
import java.util.Map;
import org.hiptriage.schemas.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
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
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        headers.set("RateLimit-Policy", "\"minute\";q=" + allowance.most() + ";w=" + Allowances.WINDOW.toSeconds());
        headers.set("RateLimit", "\"minute\";r=" + allowance.left() + ";t=" + seconds(allowance.fullAfter()));
        if (allowance.granted()) {
            return otherwise;
        }
        response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds(allowance.nextAfter()))));
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = TOO_MANY.toJson(Map.of());
        headers.setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static long seconds(Duration time) {
        return time.plusMillis(999).toSeconds();
    }
}
