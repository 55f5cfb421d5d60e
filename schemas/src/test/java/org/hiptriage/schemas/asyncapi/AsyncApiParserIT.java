package org.hiptriage.schemas.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hiptriage.schemas.topics.Topics;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Needs Node.js and a registry of npm packages; without them it is skipped, and fails where CI is true. */
class AsyncApiParserIT {
    private static final Path PLACE = Path.of("target/asyncapi");
    private static final boolean NOTHING_IS_SKIPPED = Boolean.parseBoolean(System.getenv("CI"));

    @BeforeAll
    static void the_parser_is_installed() throws IOException, InterruptedException {
        for (String program : List.of("node", "npm")) {
            needs(
                    Stream.of(System.getenv("PATH").split(":", -1))
                            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
                    "no " + program + " here (Debian: apt install nodejs npm)");
        }
        Files.createDirectories(PLACE);
        for (String file : List.of("package.json", "package-lock.json", "check.js")) {
            Files.copy(Path.of("src/test/asyncapi", file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Outcome installed = run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        needs(installed.exit() == 0, "npm cannot install the parser:\n" + installed.said());
    }

    @Test
    void the_project_s_own_parser_has_nothing_to_say_against_the_document() throws Exception {
        Outcome outcome = parse(AsyncApiTest.DOCUMENT);

        assertThat(outcome.exit()).as(outcome.said()).isZero();
        assertThat(outcome.said()).contains("AsyncAPI 3.0.0 with 16 channels");
        // The Avro schemas are understood, not passed over.
        assertThat(Topics.all())
                .allSatisfy(topic -> assertThat(outcome.said())
                        .containsPattern("channel " + topic.name() + " 1 ([5-9]|[1-9][0-9])\n"));
    }

    @Test
    void it_refuses_what_is_no_such_document_and_what_is_no_avro() throws Exception {
        String good = Files.readString(AsyncApiTest.DOCUMENT);

        assertThat(parse("without-action.yaml", good.replace("action: send", "act: send"))
                        .exit())
                .isEqualTo(1);
        assertThat(parse("no-avro.yaml", good.replace("type: record", "type: recrod"))
                        .exit())
                .isEqualTo(1);
    }

    private static Outcome parse(String file, String text) throws IOException, InterruptedException {
        return parse(Files.writeString(PLACE.resolve(file), text));
    }

    private static Outcome parse(Path document) throws IOException, InterruptedException {
        return run(List.of("node", "check.js", document.toAbsolutePath().toString()));
    }

    private static void needs(boolean isThere, String otherwise) {
        if (NOTHING_IS_SKIPPED) {
            assertThat(isThere).as(otherwise + "; CI skips nothing").isTrue();
        }
        Assumptions.assumeTrue(isThere, "Skipped: " + otherwise);
    }

    private static Outcome run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(PLACE, "said", ".log");
        Process process = new ProcessBuilder(command)
                .directory(PLACE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String text = Files.readString(said, StandardCharsets.UTF_8);
        Files.delete(said);
        return new Outcome(ended ? process.exitValue() : -1, text);
    }

    private record Outcome(int exit, String said) {}
}
