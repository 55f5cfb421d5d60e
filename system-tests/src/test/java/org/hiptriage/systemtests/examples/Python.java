package org.hiptriage.systemtests.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hiptriage.systemtests.stack.Repository;

/** An environment with what the examples in Python ask for. */
final class Python {
    private static final Path ENVIRONMENT = Repository.file("system-tests/target/python");
    private static final Path REQUIREMENTS = Repository.file("examples/python/requirements.txt");

    private Python() {}

    /** Its interpreter; the test is skipped where it cannot be had. */
    static String interpreter() {
        Path python = ENVIRONMENT.resolve("bin/python");
        Path installed = ENVIRONMENT.resolve("installed.txt");
        try {
            if (!Files.exists(installed) || Files.mismatch(REQUIREMENTS, installed) != -1) {
                Example.needs(
                        ran(List.of(
                                system(), "-m", "venv", "--clear", "--system-site-packages", ENVIRONMENT.toString())),
                        "no Python that makes environments here (Debian: apt install python3-venv)");
                Example.needs(
                        ran(List.of(
                                python.toString(),
                                "-m",
                                "pip",
                                "install",
                                "-q",
                                "--retries",
                                "1",
                                "-r",
                                REQUIREMENTS.toString())),
                        "pip cannot install examples/python/requirements.txt (Debian: apt install python3-confluent-kafka)");
                Files.copy(REQUIREMENTS, installed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return python.toString();
    }

    /** The system's own before others, since it is the one that sees what Debian packages. */
    private static String system() {
        return Stream.of("/usr/bin/python3")
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst()
                .orElse("python3");
    }

    private static boolean ran(List<String> command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).inheritIO().start();
        } catch (IOException notThere) {
            return false;
        }
        try {
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
