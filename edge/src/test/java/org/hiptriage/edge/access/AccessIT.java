package org.hiptriage.edge.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hiptriage.edge.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attempts to get in. */
class AccessIT {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final String RESULTS = "/runners/r-1/results";

    @SuppressWarnings("NullAway.Init")
    private static GuardedService service;

    @BeforeAll
    static void begin() {
        service = GuardedService.trusting(ISSUER);
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @Test
    void aPageNeedsNoToken() {
        assertThat(service.get("/page").body()).isEqualTo("page");
    }

    @Test
    void withoutATokenNothingElseAnswers() {
        for (String path : List.of(RESULTS, "/alerts", "/forgotten", "/nowhere")) {
            HttpResponse<String> answer = service.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @MethodSource("wrongTokens")
    void aTokenThatIsWrongInAnyWayIsNone(String token) {
        HttpResponse<String> answer = service.getAs(token, RESULTS);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        // Why it is wrong would help only the one who made it up.
        assertThat(answer.body()).doesNotContainIgnoringCase("signature").doesNotContainIgnoringCase("expired");
    }

    static Stream<Named<String>> wrongTokens() throws Exception {
        String right = ISSUER.platform("results:read");
        return Stream.of(
                Named.of(
                        "of an issuer that is not trusted",
                        TestIssuer.stranger().platform("results:read")),
                Named.of("that ended", reading(claims -> claims.expirationTime(in(Duration.ofMinutes(-5))))),
                Named.of("without an end", reading(claims -> claims.expirationTime(null))),
                Named.of("that is not valid yet", reading(claims -> claims.notBeforeTime(in(Duration.ofMinutes(5))))),
                Named.of("for another audience", reading(claims -> claims.audience("another-service"))),
                Named.of("for no audience", reading(claims -> claims.audience((String) null))),
                Named.of("that says another issuer", reading(claims -> claims.issuer("https://evil.test"))),
                Named.of("without a subject", reading(claims -> claims.subject(null))),
                Named.of("whose runner is a list", reading(claims -> claims.claim("runner_id", List.of("r-1", "r-2")))),
                Named.of("whose runner is empty", reading(claims -> claims.claim("runner_id", ""))),
                Named.of("without a signature", new PlainJWT(claims()).serialize()),
                Named.of("signed with the public key as if it were a secret", signedWithThePublicKey()),
                Named.of("changed in one letter", right.substring(0, right.length() - 6) + "AAAAAA"),
                Named.of("that is no token", "anything"),
                Named.of("cut off", right.substring(0, right.length() / 2)),
                Named.of("of many characters", "a".repeat(6_000)));
    }

    @Test
    void aScopeOpensWhatItNamesAndNothingElse() {
        assertThat(service.getAs(ISSUER.platform("results:read"), RESULTS).statusCode())
                .isEqualTo(200);
        for (String scopes : List.of("", "alerts:read", "admin", "results:write", "results:readx", "RESULTS:READ")) {
            HttpResponse<String> answer = service.getAs(ISSUER.platform(scopes), RESULTS);
            assertThat(answer.statusCode()).as(scopes).isEqualTo(403);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"insufficient_scope\"");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void scopesInAListCountToo() {
        String token = ISSUER.token(claims -> claims.claim("scp", List.of("results:read", "alerts:read")));
        assertThat(service.getAs(token, RESULTS).statusCode()).isEqualTo(200);
        assertThat(service.getAs(token, "/alerts").statusCode()).isEqualTo(200);
    }

    @Test
    void aRunnersTokenOpensThatRunnersDataAlone() {
        String token = ISSUER.runner("r-1", TestIssuer.ALL_SCOPES);
        assertThat(service.getAs(token, RESULTS).body()).isEqualTo("results of r-1");
        assertThat(service.send("POST", "/assessments", "Authorization", "Bearer " + token)
                        .body())
                .isEqualTo("user-of-r-1true");
        for (String path : List.of(
                "/runners/r-2/results",
                "/runners/R-1/results",
                "/runners/r-1%20/results",
                "/runners/r-1;x/../r-2/results",
                "/runners/r-1%2F..%2Fr-2/results",
                "/runners/r-2/results;runnerId=r-1",
                "/alerts")) {
            assertThat(service.getAs(token, path).statusCode()).as(path).isIn(400, 403, 404);
        }
    }

    @Test
    void whatNoRuleNamesIsClosedToEverybody() {
        assertThat(service.getAs(ISSUER.platform(TestIssuer.ALL_SCOPES), "/forgotten")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whereThereIsNothingWhoHasATokenHearsSo() {
        String token = ISSUER.runner("r-1", "");
        assertThat(service.getAs(token, "/nowhere").statusCode()).isEqualTo(404);
        assertThat(service.send("DELETE", RESULTS, "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void aTokenCountsInTheHeaderOnly() {
        String token = ISSUER.platform("results:read");
        assertThat(service.get(RESULTS + "?access_token=" + token).statusCode()).isEqualTo(401);
        assertThat(service.get(RESULTS, "Cookie", "access_token=" + token).statusCode())
                .isEqualTo(401);
        assertThat(service.get(RESULTS, "Authorization", "Basic " + token).statusCode())
                .isEqualTo(401);
        assertThat(service.get(RESULTS, "Authorization", "Bearer " + token, "Authorization", "Bearer x")
                        .statusCode())
                .isIn(200, 401);
    }

    @Test
    void aStreamEndsWithTheTokenThatOpenedIt() {
        // A busy machine may open it only after the token has ended, which shows nothing: then one that lives longer is
        // tried.
        for (Duration life : List.of(Duration.ofSeconds(3), Duration.ofSeconds(9), Duration.ofSeconds(27))) {
            // Tokens know no fractions of seconds.
            Instant end = Instant.now().plus(life).truncatedTo(ChronoUnit.SECONDS);
            HttpResponse<String> answer = service.getAs(reading("alerts:read", end), "/stream");
            if (answer.body().contains("tick")) {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(Instant.now()).isBetween(end, end.plusSeconds(7));
                return;
            }
        }
        throw new AssertionError("no stream was opened while its token was good");
    }

    @Test
    void withoutAnIssuerNothingStarts() {
        assertThatThrownBy(GuardedService::new).rootCause().hasMessageContaining("hip.access.issuer is missing");
    }

    private static String reading(Consumer<JWTClaimsSet.Builder> changes) {
        return ISSUER.token(claims -> changes.accept(claims.claim("scope", "results:read")));
    }

    private static String reading(String scope, Instant end) {
        return ISSUER.token(claims -> claims.claim("scope", scope).expirationTime(Date.from(end)));
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(TestIssuer.ISSUER)
                .audience("hip-triage")
                .subject("somebody")
                .claim("scope", "results:read")
                .expirationTime(in(Duration.ofHours(1)))
                .build();
    }

    private static String signedWithThePublicKey() throws Exception {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims());
        token.sign(new MACSigner(Files.readAllBytes(ISSUER.keyFile())));
        return token.serialize();
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }
}
