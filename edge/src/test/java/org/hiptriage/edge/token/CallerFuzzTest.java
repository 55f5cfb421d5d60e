package org.hiptriage.edge.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.hiptriage.edge.access.Caller;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Claims, of a token that its issuer signed, are a caller or refused; a claim for a runner that is no name opens nothing. */
class CallerFuzzTest {
    private static final String RUNNER = "runner_id";
    private static final JsonMapper JSON = new JsonMapper();

    @FuzzTest
    void claims(byte[] json) {
        Map<String, Object> claims;
        try {
            claims = JSON.readValue(json, new TypeReference<>() {});
        } catch (IOException refused) {
            return;
        }
        if (claims == null || claims.containsValue(null)) {
            return;
        }
        claims.put("x", "y");
        claims.remove("exp");
        claims.remove("iat");
        claims.remove("nbf");
        var token = new Jwt("t", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), Map.of("alg", "none"), claims);
        try {
            var caller = (Caller) Objects.requireNonNull(new CallerReader(RUNNER)
                    .convert(token)
                    .blockOptional()
                    .orElseThrow()
                    .getPrincipal());
            assertThat(caller.name()).isNotBlank().doesNotContain("\n", "\r");
            assertThat(caller.runnerId().isPresent()).isEqualTo(claims.containsKey(RUNNER));
        } catch (InvalidBearerTokenException refused) {
            assertThat(refused).hasMessageStartingWith("it");
        }
    }
}
