package org.hiptriage.triage.preview;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String URGENT_ABSENT = """
            "flag.deformed-or-shortened": "absent", "flag.cannot-move": "absent", "flag.cannot-bear-weight": "absent",
            "flag.intense-pain": "absent", "flag.sudden-swelling": "absent", "flag.chills": "absent",
            "flag.hot-red-joint": "absent",""";
    private static final String ASSESSMENT = """
            { "age": 34, "side": "left", "painScore": 3, "findings": { %s "flag.fever": "absent",
              "site.lateral-hip": "present", "sign.tender-outer-hip": "present" } }""".formatted(URGENT_ABSENT);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void aFileIsTriaged_withNobodyAndNoTimeNamedInIt() throws IOException {
        assertThat(check(ASSESSMENT)).isZero();
        assertThat(out.toString(UTF_8)).startsWith("LOOK AFTER IT YOURSELF").contains("Trochanteric bursitis");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void anUrgentFindingIsNoError() throws IOException {
        assertThat(check(ASSESSMENT.replace("\"flag.fever\": \"absent\"", "\"flag.fever\": \"present\"")))
                .isZero();
        assertThat(out.toString(UTF_8)).startsWith("GET URGENT CARE: NOW").contains("Do you have a fever? Yes.");
    }

    @Test
    void jsonGivesTheRecord() throws IOException {
        assertThat(check(ASSESSMENT, "--json")).isZero();

        JsonNode result = new JsonMapper().readTree(out.toString(UTF_8));
        assertThat(result.path("level").asText()).isEqualTo("SELF_CARE");
        assertThat(result.path("runnerId").asText()).isEqualTo("check");
        assertThat(result.has("resultId")).isFalse();
    }

    @Test
    void whatTheFileSaysOfWhoAndWhenIsKept() throws IOException {
        String said = ASSESSMENT.replaceFirst(
                "\\{", "{ \"runnerId\": \"r-7\", \"observedAt\": \"2026-11-20T07:30:00+01:00\",");
        assertThat(check(said, "--json")).isZero();
        assertThat(out.toString(UTF_8)).contains("\"r-7\"", "2026-11-20T07:30:00+01:00");
    }

    @Test
    void theSafetyExtensionCanBeSwitchedOffAsInTheService() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), ASSESSMENT);
        run(Map.of("HIP_TRIAGE_SAFETYEXTENSION", "false"), file.toString());
        assertThat(out.toString(UTF_8)).contains("runner-hip-pain").doesNotContain("safety-extension");
    }

    @Test
    void everyWrongFieldIsListed_andNoAnswerRepeated() throws IOException {
        assertThat(check("{ \"age\": 131, \"findings\": { \"flag.fever\": \"burning\" } }"))
                .isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8))
                .contains("- age must", "- findings.flag.fever", "- findings.flag.chills")
                .doesNotContain("131", "burning");
    }

    @Test
    void whatIsNotJsonIsRefused() throws IOException {
        for (String text : List.of("", "hip hurts", "[]", "{", "{ \"age\": 3, \"age\": 4 }")) {
            assertThat(check(text)).as(text).isEqualTo(2);
        }
        Path latin = Files.write(folder.resolve("latin.json"), "{ \"runnerId\": \"é\" }".getBytes(ISO_8859_1));
        assertThat(run(Map.of(), latin.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("not valid UTF-8");
    }

    @Test
    void anEmptyObjectMissesItsFields_butIsJson() throws IOException {
        assertThat(check("{}")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("- age", "- findings").doesNotContain("runnerId", "observedAt");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(run(Map.of(), "/no/such/file.json")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo("There is no file /no/such/file.json.\n");
        assertThat(run(Map.of(), folder.toString())).isEqualTo(2);
    }

    @Test
    void withoutExactlyOneFileTheUsageIsShown() {
        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(run(Map.of(), "a.json", "b.json")).isEqualTo(2);
        assertThat(run(Map.of(), "--jsno", "a.json")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("usage: check FILE.json [--json]");
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("usage: check FILE.json [--json]");
    }

    private int check(String json, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), json);
        String[] args = new String[options.length + 1];
        args[0] = file.toString();
        System.arraycopy(options, 0, args, 1, options.length);
        return run(Map.of(), args);
    }

    private int run(Map<String, String> environment, String... args) {
        try (var to = new PrintStream(out, true, UTF_8);
                var errors = new PrintStream(err, true, UTF_8)) {
            return CheckCommand.run(List.of(args), environment, to, errors);
        }
    }
}
