package org.hiptriage.triage.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hiptriage.edge.testing.TestIssuer;
import org.hiptriage.triage.stream.lifecycle.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in; it needs no broker. */
class TriageAccessIT {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final String HISTORY = "/api/v1/runners/r-1/history";
    private static final String INTERVIEW = "/api/v1/interview";
    private static final String COVERAGE = "/api/v1/knowledge/coverage";
    private static final String TRIAGE = "/api/v1/triage";

    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path state) {
        service = new RunningService("127.0.0.1:1", state);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyAddressButTheKnowledgeNeedsAToken() {
        Set<String> mapped = service.mapped();
        assertThat(mapped.stream().map(each -> each.split(" ", 2)[1]).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "/api/v1/knowledge",
                        "/api/v1/knowledge/vocabulary",
                        COVERAGE,
                        TRIAGE,
                        INTERVIEW,
                        "/api/v1/runners/{runnerId}/history");
        for (String open : List.of("/api/v1/knowledge", "/api/v1/knowledge/vocabulary", "/", "/js/app.js")) {
            assertThat(service.getAs("", open).statusCode()).as(open).isEqualTo(200);
        }
        assertThat(service.getAs("", COVERAGE).statusCode()).isEqualTo(401);
        assertThat(service.getAs("", HISTORY).statusCode()).isEqualTo(401);
        assertThat(service.postAs("", TRIAGE, "{}".getBytes(UTF_8)).statusCode())
                .isEqualTo(401);
        assertThat(service.postAs("", INTERVIEW, "{}".getBytes(UTF_8)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void noOtherScopeWillDo() {
        HttpResponse<String> history =
                service.getAs(ISSUER.platform("assessments:write runs:write alerts:read alerts:write admin"), HISTORY);
        assertThat(history.statusCode()).isEqualTo(403);
        HttpResponse<String> triage = service.postAs(
                ISSUER.platform("runs:write results:read alerts:read alerts:write admin"),
                TRIAGE,
                "{}".getBytes(UTF_8));
        assertThat(triage.statusCode()).isEqualTo(403);
    }

    @Test
    void aRunnersTokenOpensNoOthersMemory() {
        String token = ISSUER.runner("r-own", TestIssuer.ALL_SCOPES);
        for (String path :
                List.of(HISTORY, "/api/v1/runners/r-own%2F..%2Fr-1/history", "/api/v1/runners/r-1;r-own/history")) {
            assertThat(service.getAs(token, path).statusCode()).as(path).isIn(400, 403);
        }
        // Its own is let in; without a broker there is no memory to ask.
        assertThat(service.getAs(token, "/api/v1/runners/r-own/history").statusCode())
                .isNotIn(401, 403);
    }
}
