package org.hiptriage.edge.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who asks.
 *
 * @param name the token's subject
 * @param scopes what the token allows
 * @param runnerId the one runner to whom it is bound; empty where it is not
 * @param until when the token ends
 */
public record Caller(String name, Set<Scope> scopes, Optional<String> runnerId, Instant until) {
    /** Copies what it is given. */
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it may see or say something about this runner, as far as that is a question of whose data it is. */
    public boolean mayConcern(String runner) {
        return runnerId.isEmpty() || runnerId.get().equals(runner);
    }

    /** Who asks in this request; empty where no token was needed. */
    public static Mono<Caller> present() {
        return ReactiveSecurityContextHolder.getContext()
                .map(SecurityContext::getAuthentication)
                .map(Authentication::getPrincipal)
                .ofType(Caller.class);
    }

    /** The name of who asks, for who has to account for it later. */
    public static Mono<String> named() {
        return present().map(Caller::name).defaultIfEmpty("unknown");
    }

    /** Whether somebody asks who may do this for this runner; false where no token was needed and none was sent. */
    public static Mono<Boolean> may(Scope scope, String runner) {
        return present()
                .map(caller -> caller.scopes().contains(scope) && caller.mayConcern(runner))
                .defaultIfEmpty(false);
    }

    /** Goes on only where the one who asks may say something about this runner; else the answer is 403. */
    public static Mono<Void> requireMayConcern(String runner) {
        return present()
                .filter(caller -> !caller.mayConcern(runner))
                .flatMap(caller -> Mono.error(new AccessDeniedException("another runner's token")));
    }

    /** Ends a stream when the token of the one who opened it ends: what it showed is not to be had without one. */
    public static <T> Flux<T> untilTokenEnds(Flux<T> stream) {
        return stream.takeUntilOther(present()
                .flatMap(caller -> Mono.delay(Duration.between(Instant.now(), caller.until())))
                // Without a caller nothing ends it.
                .switchIfEmpty(Mono.never()));
    }
}
