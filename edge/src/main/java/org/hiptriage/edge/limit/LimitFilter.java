package org.hiptriage.edge.limit;

import java.util.Set;
import org.hiptriage.edge.access.Caller;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Counts each request for its client. It stands behind the check of the token, so a name that is made up counts for nobody;
 * {@link LimitedStrangers} counts what the check refuses.
 */
final class LimitFilter implements WebFilter, Ordered {
    /** After Spring Security's filter, which is at -100. */
    private static final int AFTER_ACCESS = -50;
    /** Probes and metrics ask from one address, and must not be the ones that are refused. */
    private static final Set<String> UNCOUNTED = Set.of("/actuator/");

    private final Allowances allowances;

    LimitFilter(Allowances allowances) {
        this.allowances = allowances;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (UNCOUNTED.stream().anyMatch(path::startsWith)) {
            return chain.filter(exchange);
        }
        return Caller.present()
                .map(Client::of)
                .defaultIfEmpty(Client.of(exchange))
                .flatMap(client -> Limited.answer(exchange, allowances.take(client), chain.filter(exchange)));
    }

    @Override
    public int getOrder() {
        return AFTER_ACCESS;
    }
}
