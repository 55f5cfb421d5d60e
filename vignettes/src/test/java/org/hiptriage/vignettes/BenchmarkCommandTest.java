package org.hiptriage.vignettes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkCommandTest {
    private static final Path SHIPPED = Shipped.REPOSITORY.resolve("triage-service/src/main/resources/knowledge");
    private static final String MISSED = "missed emergencies";

    @TempDir
    private Path folder;

    private record Outcome(int status, String out, String err) {}

    @Test
    void a_folder_with_the_packs_that_ship_passes_and_leaves_the_documentation_alone() throws IOException {
        Outcome outcome = knowledge(pack -> pack);
        assertThat(outcome.out())
                .contains("The gate is passed.", "Emergency sensitivity")
                .doesNotContain("Written:");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void an_unsafe_pack_ends_with_status_1_and_names_what_it_misses() throws IOException {
        Outcome outcome = knowledge(pack -> pack.replace(
                "raisedBy: flag.cannot-bear-weight",
                "raisedBy: { all: [flag.cannot-bear-weight, onset.fall-or-blow] }"));
        assertThat(outcome.out()).contains(MISSED, "injury/fracture-without-fall/thin-bones/no-weight");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void a_bound_moved_out_of_reach_is_caught() throws IOException {
        Outcome outcome =
                knowledge(pack -> pack.replace("intensePainScore: { value: 9", "intensePainScore: { value: 10"));
        assertThat(outcome.out()).contains(MISSED, "denied-score-9");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void a_broken_pack_ends_with_status_2_and_says_why() throws IOException {
        Outcome outcome = knowledge(pack -> pack.replace("level: URGENT_CARE", "level: SOON"));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("runner-hip-pain.yaml");
    }

    @Test
    void a_folder_without_packs_and_unknown_words_end_with_status_2() {
        assertThat(run("--knowledge", folder.resolve("nowhere").toString()).status())
                .isEqualTo(2);
        assertThat(run("--fast").err()).startsWith("usage:");
    }

    private Outcome knowledge(UnaryOperator<String> changed) throws IOException {
        Files.copy(SHIPPED.resolve("safety-extension.yaml"), folder.resolve("safety-extension.yaml"));
        String pack = Files.readString(SHIPPED.resolve("runner-hip-pain.yaml"));
        Files.writeString(folder.resolve("runner-hip-pain.yaml"), changed.apply(pack));
        return run("--knowledge", folder.toString());
    }

    private static Outcome run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = BenchmarkCommand.run(
                List.of(args),
                Shipped.REPOSITORY,
                Map.of(),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
        return new Outcome(status, out.toString(UTF_8), err.toString(UTF_8));
    }
}
