package org.hiptriage.edge.limit;

import java.util.Set;
import java.util.regex.Pattern;
import org.hiptriage.edge.access.Caller;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
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

    /**
     * Files of the pages: a page has some forty, so a practice behind one address would use an allowance up by opening it on thirty
     * phones, and who wants to do harm gains nothing by files that say the same to everybody.
     */
    private static final Pattern PAGE_FILE =
            Pattern.compile("/|/(?!api/|fhir/|cds-services/).*\\.(css|html|ico|js|json|png|svg|webmanifest|woff2)");

    private final Allowances allowances;

    LimitFilter(Allowances allowances) {
        this.allowances = allowances;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (isUncounted(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return Caller.present()
                .map(Client::of)
                .defaultIfEmpty(Client.of(exchange))
                .flatMap(client -> Limited.answer(exchange, allowances.take(client), chain.filter(exchange)));
    }

    private static boolean isUncounted(ServerHttpRequest request) {
        String path = request.getPath().value();
        return UNCOUNTED.stream().anyMatch(path::startsWith)
                || (HttpMethod.GET.equals(request.getMethod())
                        && PAGE_FILE.matcher(path).matches());
    }

    @Override
    public int getOrder() {
        return AFTER_ACCESS;
    }
}
