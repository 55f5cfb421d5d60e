package org.hiptriage.edge.headers;

import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Sets them before anything else is asked; whoever serves a page says what that page may load, and whoever may be kept says so. */
final class HeadersFilter implements WebFilter, Ordered {
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final long ONE_YEAR_SECONDS = 31_536_000;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("Content-Security-Policy", NOTHING);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        // Addresses hold runners' ids.
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (exchange.getRequest().getSslInfo() != null
                || "https".equals(exchange.getRequest().getHeaders().getFirst("X-Forwarded-Proto"))) {
            headers.set("Strict-Transport-Security", "max-age=" + ONE_YEAR_SECONDS);
        }
        if (exchange.getRequest().getPath().value().startsWith("/api/")) {
            // Health data; what is no such says otherwise itself.
            headers.setCacheControl("no-store");
        }
        return chain.filter(exchange);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
