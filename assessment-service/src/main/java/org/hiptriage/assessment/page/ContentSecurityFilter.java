package org.hiptriage.assessment.page;

import org.hiptriage.assessment.http.InterviewSettings;
import org.hiptriage.assessment.http.ResultsSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The page loads from here, reads from notification-service and asks triage-service; what somebody slipped into it runs nowhere. */
@Component
class ContentSecurityFilter implements WebFilter {
    private final String policy;

    ContentSecurityFilter(ResultsSettings results, InterviewSettings interview) {
        this.policy =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; connect-src 'self' "
                        + results.baseUrl() + " " + interview.baseUrl()
                        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().getHeaders().set("Content-Security-Policy", policy);
        return chain.filter(exchange);
    }
}
