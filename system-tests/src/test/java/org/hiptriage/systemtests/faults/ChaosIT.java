package org.hiptriage.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.hiptriage.systemtests.faults.report.RunReport;
import org.hiptriage.systemtests.stack.ClassArchives;
import org.hiptriage.systemtests.stack.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * A short run with a fixed seed, as everybody starts it; long ones are in docs/reliability.md. It takes six minutes by itself, so
 * that it is asked for by {@code -Dhip.test.chaos=true}, or by {@code CI=true} unless that property says false; {@code .ci/run} has it begin faults for a minute and a half.
 */
@EnabledIf(value = "isAskedFor", disabledReason = "set -Dhip.test.chaos=true: it takes nine minutes")
class ChaosIT {
    /** For how long faults begin: as many as a build has time for; those who have more say so. */
    private static final String MINUTES = System.getProperty("hip.test.chaos.minutes", "5");

    private static final int WITHIN_MINUTES = 25;

    static boolean isAskedFor() {
        return Boolean.parseBoolean(
                System.getProperty("hip.test.chaos", Objects.requireNonNullElse(System.getenv("CI"), "false")));
    }

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void a_mixed_run_loses_and_doubles_nothing_and_a_build_that_drops_one_alert_in_a_thousand_would_be_caught()
            throws Exception {
        RunReport report = run(
                "--minutes",
                MINUTES,
                "--at-least",
                "6",
                "--seed",
                "2026",
                "--rate",
                "8",
                "--registry",
                "--tamper-too",
                "drop-alert");

        assertThat(report.violations()).isEmpty();
        assertThat(report.injections()).hasSizeGreaterThanOrEqualTo(6).allMatch(injection -> injection.recovered());
        assertThat(report.counts().get("acknowledged")).isGreaterThan(300L);
        assertThat(report.counts().get("alerts")).isGreaterThan(100L);
        // The same evidence, spoilt after the fact.
        assertThat(report.counts().get("violationsOfTheTampered")).isPositive();
    }

    private RunReport run(String... arguments) throws IOException, InterruptedException {
        // Kept, as a run that found something is to be looked at.
        Path file = Files.createDirectories(Repository.file("system-tests/target/chaos"))
                .resolve("report.json");
        Files.deleteIfExists(file);
        List<String> command =
                new ArrayList<>(List.of(Repository.file("run").toString(), "chaos", "--out", file.toString()));
        command.addAll(List.of(arguments));
        Path console = folder.resolve("console.log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile());
        builder.environment().putAll(ClassArchives.settings());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(WITHIN_MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroy();
        }
        assertThat(file).as(() -> text(console)).exists();
        return RunReport.read(file);
    }

    private static String text(Path console) {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
