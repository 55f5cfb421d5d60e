package org.hiptriage.edge.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.hiptriage.edge.access.GuardedService;
import org.hiptriage.edge.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitIT {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final String RESULTS = "/runners/r-1/results";
    private static final int MOST = 5;

    private final GuardedService service = GuardedService.trusting(
            ISSUER,
            "--hip.access.requests-per-minute.runner=" + MOST,
            "--hip.access.requests-per-minute.platform=" + MOST,
            "--hip.access.requests-per-minute.address=" + MOST,
            "--hip.access.requests-per-minute.refusals=" + MOST);

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void whoAsksTooOftenIsToldWhenToGoOn() {
        String token = ISSUER.runner("r-1", "results:read");
        HttpResponse<String> first = service.getAs(token, RESULTS);
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"minute\";q=5;w=60");
        assertThat(first.headers().firstValue("RateLimit").orElse("")).matches("\"minute\";r=4;t=\\d+");
        spend(() -> service.getAs(token, RESULTS));

        HttpResponse<String> refused = service.getAs(token, RESULTS);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("RateLimit").orElse("")).startsWith("\"minute\";r=0;");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
    }

    @Test
    void filesOfAPageDoNotCount() {
        spend(() -> service.get("/page.js"));

        assertThat(service.get("/page.js").statusCode()).isEqualTo(200);
        assertThat(service.get("/page").statusCode()).isEqualTo(200);
    }

    @Test
    void oneClientTakesNothingFromAnother() {
        String token = ISSUER.runner("r-1", "results:read");
        spend(() -> service.getAs(token, RESULTS));
        spend(() -> service.get("/page"));

        assertThat(service.getAs(token, RESULTS).statusCode()).isEqualTo(429);
        assertThat(service.get("/page").statusCode()).isEqualTo(429);
        assertThat(service.getAs(ISSUER.runner("r-2", "results:read"), "/runners/r-2/results")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.getAs(ISSUER.platform("results:read"), RESULTS).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressThatAHeaderMakesUpIsNoOther() {
        spend(() -> service.get("/page"));
        assertThat(service.get("/page", "X-Forwarded-For", "203.0.113.7", "Forwarded", "for=203.0.113.7")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void whoTriesTokensIsHeldUpAndWhoHasOneIsNot() {
        spend(() -> service.getAs("made.up.token", RESULTS));

        HttpResponse<String> refused = service.getAs("another.made-up.token", RESULTS);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(service.getAs(ISSUER.platform("results:read"), RESULTS).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoBringsNoTokenIsCountedToo() {
        spend(() -> service.get(RESULTS));
        assertThat(service.get(RESULTS).statusCode()).isEqualTo(429);
    }

    @Test
    void aLimitThatLetsNobodyInIsRefused() {
        assertThatThrownBy(() -> GuardedService.trusting(ISSUER, "--hip.access.requests-per-minute.runner=0"))
                .rootCause()
                .hasMessageContaining("hip.access.requests-per-minute");
    }

    private static void spend(Runnable request) {
        IntStream.range(0, MOST).forEach(unused -> request.run());
    }
}
