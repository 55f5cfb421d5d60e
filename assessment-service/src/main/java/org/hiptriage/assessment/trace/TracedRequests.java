package org.hiptriage.assessment.trace;

import java.util.Optional;
import org.hiptriage.schemas.headers.EventHeaders;
import org.hiptriage.schemas.tracing.Step;
import org.hiptriage.schemas.tracing.Tracing;
import org.hiptriage.schemas.tracing.Tracing.Kind;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Makes each request that may publish a step of its caller's trace, from which the events go on. */
@Component
class TracedRequests implements WebFilter {
    private static final String API = "/api/";

    private final Tracing tracing;

    TracedRequests(Tracing tracing) {
        this.tracing = tracing;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!tracing.isOn() || !request.getPath().value().startsWith(API)) {
            return chain.filter(exchange);
        }
        return Mono.using(
                // Never the path itself, which may hold a runner's id.
                () -> tracing.step(request.getMethod().name() + " /api", Kind.SERVER, caller(request)),
                step -> chain.filter(exchange.mutate()
                                .request(request.mutate()
                                        .header(EventHeaders.TRACE_PARENT, step.traceParent())
                                        .build())
                                .build())
                        .doOnError(failure -> step.failed()),
                Step::close);
    }

    private static Optional<String> caller(ServerHttpRequest request) {
        return Optional.ofNullable(request.getHeaders().getFirst(EventHeaders.TRACE_PARENT));
    }
}
