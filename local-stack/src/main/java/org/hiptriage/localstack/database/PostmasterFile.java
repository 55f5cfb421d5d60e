package org.hiptriage.localstack.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hiptriage.localstack.process.PidFile;

/** The file in which PostgreSQL itself says that it runs: process id, folder, start in seconds, and more. */
record PostmasterFile(Path path) {
    private static final int PID_LINE = 0;
    private static final int STARTED_AT_LINE = 2;

    static PostmasterFile of(Path cluster) {
        return new PostmasterFile(cluster.resolve("postmaster.pid"));
    }

    /** The server that wrote the file if it, and not a later process with its id, is alive. */
    Optional<ProcessHandle> running() {
        try {
            List<String> lines = Files.readAllLines(path);
            long pid = Long.parseLong(lines.get(PID_LINE).strip());
            Instant startedAt = Instant.ofEpochSecond(
                    Long.parseLong(lines.get(STARTED_AT_LINE).strip()));
            return PidFile.running(pid, startedAt);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException absentOrCutShort) {
            return Optional.empty();
        }
    }

    /** Removes the file of a server that is gone: with its id in use again PostgreSQL would refuse to start. */
    void deleteIfStale() throws IOException {
        if (running().isEmpty()) {
            Files.deleteIfExists(path);
        }
    }
}
