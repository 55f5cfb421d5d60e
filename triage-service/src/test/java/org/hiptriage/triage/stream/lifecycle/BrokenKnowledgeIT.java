package org.hiptriage.triage.stream.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hiptriage.triage.ShippedPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Half the rules are no rules: the service does not start on them. */
@ExtendWith(OutputCaptureExtension.class)
class BrokenKnowledgeIT {
    @Test
    void aBrokenPackRefusesToStart_andTheLineIsNamedWithoutAStackTrace(
            @TempDir Path directory, @TempDir Path state, CapturedOutput output) throws Exception {
        String shipped = new String(
                ShippedPacks.bytes("/knowledge/runner-hip-pain.yaml"), java.nio.charset.StandardCharsets.UTF_8);
        Files.writeString(
                directory.resolve("runner-hip-pain.yaml"),
                shipped.replaceFirst("raisedBy: flag.cannot-move", "raisedBy: flag.no-such-finding"));
        Files.write(directory.resolve("safety-extension.yaml"), ShippedPacks.bytes("/knowledge/safety-extension.yaml"));

        assertThatThrownBy(
                        () -> new RunningService("127.0.0.1:1", state, "--hip.triage.knowledge-directory=" + directory))
                .isNotNull();

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .containsPattern("runner-hip-pain\\.yaml:\\d+: ")
                .doesNotContain("\tat org.");
    }

    @Test
    void switchingTheSafetyExtensionOffIsSaidAloud(@TempDir Path state, CapturedOutput output) {
        try (var service = new RunningService("127.0.0.1:1", state, "--hip.triage.safety-extension=false")) {
            assertThat(output.getAll()).contains("WARN").contains("The safety extension is switched off");
            assertThat(service.get("/api/v1/knowledge").body()).doesNotContain("safety-extension");
            assertThat(service.probe("liveness")).as("liveness without Kafka").isEqualTo(200);
            assertThat(service.probe("readiness")).as("readiness without Kafka").isEqualTo(503);
        }
    }
}
