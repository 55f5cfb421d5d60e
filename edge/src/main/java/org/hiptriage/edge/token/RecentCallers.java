package org.hiptriage.edge.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/**
 * Knows who asks again by a token that was found right less than half a minute ago: a platform shows the same one with each of its
 * requests. Only a digest of the token is kept. Once it ends it is looked at anew, and a key that its issuer takes back counts for half
 * a minute longer than without this.
 */
public final class RecentCallers implements ReactiveAuthenticationManager {
    private static final Duration KNOWN_AGAIN = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private final ReactiveAuthenticationManager tokens;
    private final InstantSource clock;
    private final Cache<ByteBuffer, CallerAuthentication> known;

    /**
     * Remembers whom another one let in.
     *
     * @param tokens looks at a token's signature, issuer, audience and times
     */
    public RecentCallers(ReactiveAuthenticationManager tokens) {
        this(tokens, InstantSource.system(), Ticker.systemTicker());
    }

    RecentCallers(ReactiveAuthenticationManager tokens, InstantSource clock, Ticker ticker) {
        this.tokens = tokens;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KNOWN_AGAIN)
                .ticker(ticker)
                .build();
    }

    @Override
    public Mono<Authentication> authenticate(Authentication asked) {
        if (!(asked instanceof BearerTokenAuthenticationToken bearer)) {
            return tokens.authenticate(asked);
        }
        ByteBuffer token = digest(bearer.getToken());
        return Mono.<Authentication>justOrEmpty(recent(token))
                .switchIfEmpty(Mono.defer(() -> tokens.authenticate(asked).doOnNext(found -> remember(token, found))));
    }

    private Optional<CallerAuthentication> recent(ByteBuffer token) {
        return Optional.ofNullable(known.getIfPresent(token))
                .filter(caller -> clock.instant().isBefore(caller.getPrincipal().until()));
    }

    private void remember(ByteBuffer token, Authentication found) {
        if (found instanceof CallerAuthentication caller) {
            known.put(token, caller);
        }
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
