package org.hiptriage.assessment.runs.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The largest files that are taken, made to take memory, end in a service with as little heap as {@code ./run} gives it. */
class SmallHeapTest {

    @Test
    @Timeout(300)
    void everyFileEndsInRunsOrInARefusal() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(program.getInputStream().readAllBytes(), UTF_8);

            assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).as(output).isZero();
            assertThat(output.lines().filter(line -> line.endsWith(": refused") || line.endsWith(": read 1")))
                    .as(output)
                    .hasSize(14);
            assertThat(output).contains("points: read 1").doesNotContain("OutOfMemory");
        } finally {
            program.destroyForcibly();
        }
    }
}
