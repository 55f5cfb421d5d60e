package org.hiptriage.edge.access;

import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * Who may do what at addresses of one form. The first rule that fits counts; where none fits, nobody may.
 *
 * @param method of the request; GET includes HEAD
 * @param pattern of the path, as Spring's PathPattern; its variable runnerId is the runner it is about
 * @param scope what the token must allow; empty where no token is needed
 * @param whose what a token that is bound to one runner may reach there
 * @param openNearby whether a connection from this machine or a private network needs no token
 */
public record AccessRule(HttpMethod method, String pattern, Optional<Scope> scope, Whose whose, boolean openNearby) {
    /** Open to everybody: pages, descriptions and health. */
    public static AccessRule open(String pattern) {
        return new AccessRule(HttpMethod.GET, pattern, Optional.empty(), Whose.ANYBODY, false);
    }

    /** For what gathers metrics: from this machine or a private network without a token, from elsewhere with one that allows this. */
    public static AccessRule nearbyOr(Scope scope, String pattern) {
        return new AccessRule(HttpMethod.GET, pattern, Optional.of(scope), Whose.NOBODY, true);
    }

    /** With a token that allows this. */
    public static AccessRule needs(Scope scope, HttpMethod method, String pattern, Whose whose) {
        return new AccessRule(method, pattern, Optional.of(scope), whose, false);
    }
}
