package org.hiptriage.localstack.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hiptriage.localstack.database.binaries.Binaries;
import org.hiptriage.localstack.process.StackFailure;

/** Runs PostgreSQL's programs, as the right account and untouched by the user's own PostgreSQL settings. */
record Programs(Binaries binaries, Account account) {
    Path path(String program) {
        return binaries.home().resolve("bin").resolve(program);
    }

    /** Runs one to its end; what it prints is part of the failure if it fails, so no secret may be among it. */
    void run(String program, String... arguments) throws IOException, InterruptedException {
        feed("", program, arguments);
    }

    /** As {@link #run}, with this text as its standard input. */
    void feed(String input, String program, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("hip-triage-", ".log");
        try {
            Process process = process(output, program, arguments).start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            if (process.waitFor() != 0) {
                throw new StackFailure("PostgreSQL's " + program + " failed:\n"
                        + Files.readString(output).strip());
            }
        } finally {
            Files.delete(output);
        }
    }

    private ProcessBuilder process(Path output, String program, String... arguments) {
        List<String> command = Stream.concat(Stream.of(path(program).toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(account.commandLine(command));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG") || variable.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        // a folder that every account may enter
        builder.directory(Path.of("/").toFile());
        return builder.redirectErrorStream(true).redirectOutput(output.toFile());
    }
}
