package org.hiptriage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WelcomeTest {
    @Test
    void theExampleAnswersAllUrgentQuestionsAndUsesThePortsInForce() {
        StackSettings settings = StackSettings.from(Map.of("HIP_ASSESSMENT_PORT", "18081"), Path.of("/repo"), true);
        String text = Welcome.text(
                settings,
                Path.of("/repo/.data/database-password"),
                9.5,
                OffsetDateTime.parse("2026-11-20T07:30:00+01:00"));
        assertThat(text)
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
