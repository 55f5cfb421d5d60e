package org.hiptriage.edge.limit;

import org.hiptriage.edge.gate.StrangerAnswers;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Counts strangers by address. Those who bring a valid token from the same address are not held up: else one machine in a
 * clinic could shut out all who wait for alerts there.
 */
final class LimitedStrangers implements StrangerAnswers {
    private final Allowances allowances;

    LimitedStrangers(Allowances allowances) {
        this.allowances = allowances;
    }

    @Override
    public Mono<Void> answer(ServerWebExchange exchange, Mono<Void> otherwise) {
        boolean hasToken = exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
        Client client = hasToken ? Client.refused(exchange) : Client.of(exchange);
        return Limited.answer(exchange, allowances.take(client), otherwise);
    }
}
