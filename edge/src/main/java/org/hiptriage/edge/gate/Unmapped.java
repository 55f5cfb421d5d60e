package org.hiptriage.edge.gate;

import org.hiptriage.edge.access.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.web.reactive.result.method.AbstractHandlerMethodMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whether there is nothing at an address that no rule names. Then who has a token may hear so (404, 405); where there is
 * something, somebody forgot its rule, and it stays closed to everybody.
 */
final class Unmapped {
    private final ObjectProvider<AbstractHandlerMethodMapping<?>> mappings;

    Unmapped(ObjectProvider<AbstractHandlerMethodMapping<?>> mappings) {
        this.mappings = mappings;
    }

    Mono<AuthorizationDecision> decide(Mono<? extends Authentication> authentication, ServerWebExchange exchange) {
        return authentication
                .map(Authentication::getPrincipal)
                .ofType(Caller.class)
                .flatMap(caller -> isNowhere(exchange))
                .defaultIfEmpty(false)
                .map(AuthorizationDecision::new);
    }

    private Mono<Boolean> isNowhere(ServerWebExchange exchange) {
        return Flux.fromStream(mappings::stream)
                .concatMap(mapping -> mapping.getHandler(exchange)
                        .map(handler -> true)
                        // Another method or type is wanted there: that is told, and nothing is done.
                        .onErrorReturn(false))
                .any(found -> found)
                .map(found -> !found);
    }
}
