package org.hiptriage.edge.access;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * All that a service lets anybody do.
 *
 * @param rules the first that fits counts
 */
public record AccessRules(List<AccessRule> rules) {
    /** Copies what it is given. */
    public AccessRules {
        rules = List.copyOf(rules);
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
