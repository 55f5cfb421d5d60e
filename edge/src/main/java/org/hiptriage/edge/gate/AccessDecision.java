package org.hiptriage.edge.gate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.edge.access.AccessRule;
import org.hiptriage.edge.access.Caller;
import org.hiptriage.edge.access.Whose;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Whether a rule lets somebody through. */
final class AccessDecision {
    private static final String RUNNER = "runnerId";

    private AccessDecision() {}

    /**
     * Of one rule.
     *
     * @param context what is asked for, with the variables of the path
     */
    static Mono<AuthorizationDecision> of(
            AccessRule rule, Mono<? extends Authentication> authentication, AuthorizationContext context) {
        if (rule.openNearby() && isNearby(context.getExchange())) {
            return Mono.just(new AuthorizationDecision(true));
        }
        Map<String, Object> variables = context.getVariables();
        return rule.scope()
                .map(scope -> authentication
                        .map(Authentication::getPrincipal)
                        .ofType(Caller.class)
                        .map(caller -> caller.scopes().contains(scope) && reaches(rule.whose(), caller, variables))
                        .defaultIfEmpty(false)
                        .map(AuthorizationDecision::new))
                .orElseGet(() -> Mono.just(new AuthorizationDecision(true)));
    }

    /** By the address of the connection, which no header can make up. */
    private static boolean isNearby(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getRemoteAddress())
                .map(InetSocketAddress::getAddress)
                .filter(address ->
                        address.isLoopbackAddress() || address.isSiteLocalAddress() || isUniqueLocal(address))
                .isPresent();
    }

    /** fc00::/7, the private networks of IPv6. */
    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
    }

    private static boolean reaches(Whose whose, Caller caller, Map<String, Object> variables) {
        return caller.runnerId().isEmpty()
                || switch (whose) {
                    case RUNNER_IN_PATH ->
                        Optional.ofNullable(variables.get(RUNNER))
                                .map(String::valueOf)
                                .filter(caller::mayConcern)
                                .isPresent();
                    case RUNNER_IN_BODY, ANYBODY -> true;
                    case NOBODY -> false;
                };
    }
}
