package org.hiptriage.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says which process plays a part in the stack: its id and, as ids are used again, the instant at which it started. */
public record PidFile(Path path) {
    /** A process's start is derived from the clock at boot, which two readers may see a little apart. */
    private static final Duration START_TOLERANCE = Duration.ofSeconds(5);

    /** Remembers this process. */
    public void write(ProcessHandle process) {
        long startedAtMillis =
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, process.pid() + "\n" + startedAtMillis + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The remembered process if that very one, and not a later one with its id, still runs. */
    public Optional<ProcessHandle> running() {
        try {
            List<String> lines = Files.readAllLines(path);
            if (lines.size() != 2) {
                return Optional.empty();
            }
            return running(Long.parseLong(lines.get(0)), Instant.ofEpochMilli(Long.parseLong(lines.get(1))));
        } catch (IOException | NumberFormatException absentOrCutShort) {
            return Optional.empty();
        }
    }

    /** The process with this id if it started at about this instant and is alive. */
    public static Optional<ProcessHandle> running(long pid, Instant startedAt) {
        return ProcessHandle.of(pid)
                .filter(Liveness::isRunning)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(start ->
                                Duration.between(start, startedAt).abs().compareTo(START_TOLERANCE) <= 0)
                        .isPresent());
    }

    /** Forgets the process. */
    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
