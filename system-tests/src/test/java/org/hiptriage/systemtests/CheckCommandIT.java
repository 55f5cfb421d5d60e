package org.hiptriage.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hiptriage.systemtests.stack.HipTriage;
import org.hiptriage.systemtests.stack.Repository;
import org.hiptriage.systemtests.stack.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandIT {
    @TempDir
    private Path folder;

    private record Outcome(int exit, String out) {}

    @Test
    void a_file_is_triaged_for_a_person_to_read() throws Exception {
        Outcome outcome = check(file(scenario("URGENT_CARE")));
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .containsIgnoringCase("urgent")
                .contains("runner-hip-pain")
                .doesNotContain("flag.", "site.");
    }

    @Test
    void the_record_is_printed_as_the_result_json() throws Exception {
        Outcome outcome = check(file(scenario("SELF_CARE")), "--json");
        assertThat(outcome.exit()).isZero();
        assertThat(HipTriage.json(outcome.out()).get("level").asString()).isEqualTo("SELF_CARE");
    }

    @Test
    void a_file_that_is_not_an_assessment_is_refused_with_the_fields_to_mend() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"age\": 34}");
        Outcome outcome = check(broken);
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).contains("findings");
    }

    @Test
    void a_file_that_is_not_there_is_said_to_be_missing() throws Exception {
        Outcome outcome = check(folder.resolve("nothing.json"));
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).contains("nothing.json");
    }

    private Path file(Scenario scenario) throws IOException {
        return Files.writeString(folder.resolve("hip.json"), scenario.body("r-1", UUID.randomUUID()));
    }

    private static Scenario scenario(String level) {
        return Scenario.all().stream()
                .filter(scenario -> scenario.expected("level").orElseThrow().equals(level))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome check(Path file, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(Repository.file("run").toString(), "check", file.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out);
    }
}
