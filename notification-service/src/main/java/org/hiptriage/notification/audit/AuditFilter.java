package org.hiptriage.notification.audit;

import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Notes each request that gave something about runners or changed it, when its answer begins. What is done with an alert is
 * noted by the database too, in the transaction that does it and with the name that was given: this says whose token it was.
 */
@Component
@Order(0)
class AuditFilter implements WebFilter {
    private static final Pattern ABOUT_RUNNERS = Pattern.compile("/api/v1/(runners/.*|alerts(/.*)?|audit)");
    private static final String UNKNOWN = "unknown";

    private final AuditLog log;
    private final Clock clock;

    AuditFilter(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        // A stream ends in hours: it is noted when it begins. What was refused or not there gave nothing.
        exchange.getResponse().beforeCommit(() -> note(exchange));
        return chain.filter(exchange);
    }

    private Mono<Void> note(ServerWebExchange exchange) {
        Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern == null
                || !succeeded(exchange)
                || !ABOUT_RUNNERS.matcher(pattern.toString()).matches()) {
            return Mono.empty();
        }
        String what = exchange.getRequest().getMethod() + " " + pattern;
        return exchange.getPrincipal()
                .map(Principal::getName)
                .defaultIfEmpty(UNKNOWN)
                .doOnNext(who -> log.add(new AuditEvent(
                        clock.instant(),
                        who,
                        what,
                        variable(exchange, "runnerId"),
                        variable(exchange, "alertId").map(UUID::fromString))))
                .then();
    }

    private static boolean succeeded(ServerWebExchange exchange) {
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        return status == null || status.is2xxSuccessful();
    }

    private static Optional<String> variable(ServerWebExchange exchange, String name) {
        Map<String, String> variables =
                exchange.getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
        return Optional.ofNullable(variables.get(name));
    }
}
