package org.hiptriage.edge.token;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hiptriage.edge.access.Caller;
import org.hiptriage.edge.access.Scope;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import reactor.core.publisher.Mono;

/** Reads who asks from a token whose signature, issuer, audience and times are right. */
public final class CallerReader implements Converter<Jwt, Mono<AbstractAuthenticationToken>> {
    private static final List<String> SCOPE_CLAIMS = List.of("scope", "scp");

    private final String runnerClaim;

    /**
     * Of tokens of one issuer.
     *
     * @param runnerClaim the claim that binds a token to one runner
     */
    public CallerReader(String runnerClaim) {
        this.runnerClaim = runnerClaim;
    }

    @Override
    public Mono<AbstractAuthenticationToken> convert(Jwt token) {
        return Mono.fromCallable(() -> new CallerAuthentication(caller(token)));
    }

    private Caller caller(Jwt token) {
        return new Caller(
                Optional.ofNullable(token.getSubject())
                        .filter(subject -> !subject.isBlank())
                        // It is written to logs and the audit: one line is one line.
                        .map(subject -> subject.replaceAll("\\p{C}", "?"))
                        .orElseThrow(() -> new InvalidBearerTokenException("it has no subject")),
                scopes(token),
                runner(token),
                Optional.ofNullable(token.getExpiresAt())
                        .orElseThrow(() -> new InvalidBearerTokenException("it has no end")));
    }

    /** A claim that is there and is no name of a runner must not open everybody's data. */
    private Optional<String> runner(Jwt token) {
        if (!token.hasClaim(runnerClaim)) {
            return Optional.empty();
        }
        if (token.getClaims().get(runnerClaim) instanceof String runner && !runner.isBlank()) {
            return Optional.of(runner);
        }
        throw new InvalidBearerTokenException("its runner is no text");
    }

    private static Set<Scope> scopes(Jwt token) {
        return SCOPE_CLAIMS.stream()
                .map(token.getClaims()::get)
                .filter(Objects::nonNull)
                .flatMap(CallerReader::codes)
                .flatMap(code -> Scope.of(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> codes(Object claim) {
        return claim instanceof List<?> list
                ? list.stream().map(String::valueOf)
                : Arrays.stream(String.valueOf(claim).split(" "));
    }
}
