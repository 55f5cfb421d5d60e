package org.hiptriage.edge.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.hiptriage.edge.access.GuardedService;
import org.hiptriage.edge.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersIT {
    @SuppressWarnings("NullAway.Init")
    private static GuardedService service;

    @BeforeAll
    static void begin() {
        service = GuardedService.trusting(TestIssuer.shared());
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/runners/r-1/results", "/forgotten", "/api/v1/nothing"})
    void everyAnswerRefusalsIncludedLeavesABrowserLittle(String path) {
        HttpResponse<String> answer = service.get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https", "http"})
    void onlyWhoCameByTlsIsToldToStayWithIt(String scheme) {
        HttpResponse<String> answer = service.get("/page", "X-Forwarded-Proto", scheme);
        assertThat(answer.headers().firstValue("Strict-Transport-Security").isPresent())
                .isEqualTo(scheme.equals("https"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing"})
    void whatTheInterfaceSaysIsKeptByNobody(String path) {
        assertThat(header(service.get(path), "Cache-Control")).isEqualTo("no-store");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
