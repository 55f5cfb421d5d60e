package org.hiptriage.edge.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * All that a service lets anybody do.
 *
 * @param rules the first that fits counts
 */
public record AccessRules(List<AccessRule> rules) {
    private static final List<AccessRule> OF_EVERY_SERVICE = List.of(
            AccessRule.open("/v3/api-docs"),
            AccessRule.open("/asyncapi.yaml"),
            AccessRule.open("/actuator/health/**"),
            AccessRule.nearbyOr(Scope.ADMIN, "/actuator/prometheus"));

    /** Copies what it is given. */
    public AccessRules {
        rules = List.copyOf(rules);
    }

    /**
     * Those of one of our services: its own, then what each of them answers alike.
     *
     * @param own the first that fits counts
     */
    public static AccessRules ofService(List<AccessRule> own) {
        return new AccessRules(
                Stream.concat(own.stream(), OF_EVERY_SERVICE.stream()).toList());
    }

    /** The scope that an address needs, given as it is or as it is mapped; empty where it needs none, or nobody may. */
    public Optional<Scope> scope(HttpMethod method, String path) {
        return rules.stream()
                .filter(rule -> rule.method().equals(method)
                        && PathPatternParser.defaultInstance
                                .parse(rule.pattern())
                                .matches(PathContainer.parsePath(path)))
                .findFirst()
                .flatMap(AccessRule::scope);
    }
}
