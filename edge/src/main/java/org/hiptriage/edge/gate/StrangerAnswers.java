package org.hiptriage.edge.gate;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answers those who bring no token that is valid. */
@FunctionalInterface
public interface StrangerAnswers {
    /** Does what answers otherwise, unless there were too many from the same address: then it says so itself. */
    Mono<Void> answer(ServerWebExchange exchange, Mono<Void> otherwise);
}
