package org.hiptriage.edge.limit;

import java.util.Optional;
import java.util.regex.Pattern;
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
    /** Of probes and metrics, which ask from one address and must not be the ones that are refused. */
    private static final String ACTUATOR = "/actuator/";

    /**
     * Files of the pages, asked for by nobody in particular: a page has some forty, so a practice behind one address would use
     * an allowance up by opening it on thirty phones. Who asks for what is not open is refused, and counted, before this.
     */
    private static final Pattern PAGE_FILE =
            Pattern.compile("/|/.*\\.(css|html|ico|js|json|png|svg|webmanifest|woff2)");

    private final Allowances allowances;

    LimitFilter(Allowances allowances) {
        this.allowances = allowances;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (path.startsWith(ACTUATOR)) {
            return chain.filter(exchange);
        }
        return Caller.present()
                .map(caller -> Optional.of(Client.of(caller)))
                .defaultIfEmpty(PAGE_FILE.matcher(path).matches() ? Optional.empty() : Optional.of(Client.of(exchange)))
                .flatMap(client -> client.map(
                                counted -> Limited.answer(exchange, allowances.take(counted), chain.filter(exchange)))
                        .orElseGet(() -> chain.filter(exchange)));
    }

    @Override
    public int getOrder() {
        return AFTER_ACCESS;
    }
}
