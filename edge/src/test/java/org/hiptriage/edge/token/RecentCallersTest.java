package org.hiptriage.edge.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hiptriage.edge.access.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

class RecentCallersTest {
    private static final Instant START = Instant.parse("2026-11-20T06:30:00Z");
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final List<String> checked = new ArrayList<>();
    private Instant now = START;
    private final RecentCallers callers = new RecentCallers(
            this::checked, () -> now, () -> Duration.between(START, now).toNanos());

    @Test
    void aTokenThatWasFoundRightIsKnownAgain() {
        assertThat(nameOf("platform")).isEqualTo("platform");
        assertThat(nameOf("platform")).isEqualTo("platform");

        assertThat(checked).containsExactly("platform");
    }

    @Test
    void anotherTokenIsAnotherCaller() {
        assertThat(nameOf("platform")).isEqualTo("platform");
        assertThat(nameOf("board")).isEqualTo("board");

        assertThat(checked).containsExactly("platform", "board");
    }

    @Test
    void afterHalfAMinuteItIsCheckedAnew() {
        nameOf("platform");
        now = now.plusSeconds(31);
        nameOf("platform");

        assertThat(checked).hasSize(2);
    }

    @Test
    void onceItHasEndedItIsCheckedAnewAndRefused() {
        now = START.plus(LIFE).minusSeconds(5);
        nameOf("platform");
        now = START.plus(LIFE).plusSeconds(1);

        assertThatThrownBy(() -> nameOf("platform")).isInstanceOf(BadCredentialsException.class);
        assertThat(checked).hasSize(2);
    }

    @Test
    void whatIsRefusedIsNotRemembered() {
        assertThatThrownBy(() -> nameOf("forged")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> nameOf("forged")).isInstanceOf(BadCredentialsException.class);

        assertThat(checked).hasSize(2);
    }

    private String nameOf(String token) {
        return callers.authenticate(new BearerTokenAuthenticationToken(token))
                .map(Authentication::getName)
                .blockOptional()
                .orElseThrow();
    }

    /** Takes every token that is not forged, by its own text as its name, until its life is over. */
    private Mono<Authentication> checked(Authentication asked) {
        String token = ((BearerTokenAuthenticationToken) asked).getToken();
        checked.add(token);
        Instant until = START.plus(LIFE);
        return token.equals("forged") || now.isAfter(until)
                ? Mono.error(new BadCredentialsException("refused"))
                : Mono.just(new CallerAuthentication(new Caller(token, Set.of(), Optional.empty(), until)));
    }
}
