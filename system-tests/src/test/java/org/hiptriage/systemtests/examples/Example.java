package org.hiptriage.systemtests.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.Eventually;
import org.hiptriage.systemtests.stack.Repository;
import org.hiptriage.systemtests.stack.RunningStack;
import org.junit.jupiter.api.Assumptions;

/** A program that is run against the stack, from its start to its end. */
final class Example implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final boolean NOTHING_IS_SKIPPED = Boolean.parseBoolean(System.getenv("CI"));

    private final Process process;
    private final Path said;

    private Example(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Starts a command of the checkout, with what the examples want to know of the stack in their environment. */
    static Example started(RunningStack stack, Map<String, String> environment, List<String> command) {
        try {
            Path said = Files.createTempFile(Repository.file("system-tests/target"), "example", ".log");
            var builder = new ProcessBuilder(command)
                    .directory(Repository.file("examples").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "ASSESSMENT_URL", stack.http().at("assessment-service"),
                            "NOTIFICATION_URL", stack.http().at("notification-service"),
                            "BOOTSTRAP_SERVERS", stack.bootstrapServers(),
                            "PYTHONDONTWRITEBYTECODE", "1"));
            builder.environment().putAll(stack.http().tokens().asEnvironment());
            builder.environment().putAll(environment);
            return new Example(builder.start(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it said, once it has ended well. */
    static String run(RunningStack stack, Map<String, String> environment, List<String> command) {
        try (Example example = started(stack, environment, command)) {
            return example.ended();
        }
    }

    /** What it said, once it has ended well. */
    String ended() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("ended in time; it said: %s", said())
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        assertThat(process.exitValue()).as(said()).isZero();
        return said();
    }

    /** Waits until it has said this. */
    void says(String text) {
        Eventually.holds("it says " + text + "; see " + said, PATIENCE, () -> said().contains(text));
    }

    private String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips the test where the program is not installed; fails it where CI is true. */
    static void needs(String program, String debianPackage) {
        needs(
                Stream.of(System.getenv("PATH").split(":", -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))),
                "no " + program + " here (Debian: apt install " + debianPackage + ")");
    }

    static void needs(boolean isThere, String otherwise) {
        if (NOTHING_IS_SKIPPED) {
            assertThat(isThere).as(otherwise + "; CI skips nothing").isTrue();
        }
        Assumptions.assumeTrue(isThere, "Skipped: " + otherwise);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
