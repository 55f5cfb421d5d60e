package org.hiptriage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.hiptriage.localstack.access.Links;
import org.hiptriage.localstack.access.LocalIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTest {
    @TempDir
    Path data;

    @Test
    void theExampleAnswersAllUrgentQuestionsAndUsesThePortsInForce() {
        StackSettings settings = StackSettings.from(
                Map.of("HIP_ASSESSMENT_PORT", "18081", "HIP_DATA_DIR", data.toString()), Path.of("/repo"), true);
        LocalIssuer issuer = LocalIssuer.of(settings.folders(), Clock.systemUTC());
        String text = Welcome.text(
                settings,
                new Links("http://127.0.0.1:18081", "http://127.0.0.1:8082", "http://127.0.0.1:8083", issuer),
                9.5,
                OffsetDateTime.parse("2026-11-20T07:30:00+01:00"));
        assertThat(text)
                .contains("http://127.0.0.1:18081/#token=ey", "http://127.0.0.1:8083/#token=ey")
                .contains("http://127.0.0.1:18081/api/v1/assessments", "\"observedAt\": \"2026-11-20T07:30+01:00\"")
                .contains(
                        "flag.deformed-or-shortened",
                        "flag.cannot-move",
                        "flag.cannot-bear-weight",
                        "flag.intense-pain")
                .contains("http://127.0.0.1:8085/apis/ccompat/v7/subjects")
                .contains("flag.sudden-swelling", "flag.fever", "flag.chills", "flag.hot-red-joint");
    }
}
