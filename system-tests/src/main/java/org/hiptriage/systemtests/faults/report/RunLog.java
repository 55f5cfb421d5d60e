package org.hiptriage.systemtests.faults.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells people what happens, and keeps it. */
public final class RunLog {
    private final Instant start = Instant.now();
    private final Path file;
    private final List<String> notes = new ArrayList<>();
    private final List<Injection> injections = new ArrayList<>();

    public RunLog(Path file) {
        this.file = file;
    }

    /** Seconds since the beginning. */
    public double now() {
        return Duration.between(start, Instant.now()).toMillis() / 1_000.0;
    }

    /** One line. */
    public synchronized void line(String text) {
        String line = "%7.1f s  %s".formatted(now(), text);
        System.out.println(line);
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that the report mentions though it breaks no promise. */
    public synchronized void note(String text) {
        notes.add("%.1f s: %s".formatted(now(), text));
        line(text);
    }

    /** A fault that is over. */
    public synchronized void inflicted(Injection injection) {
        injections.add(injection);
        line("%s: %s; %s%s"
                .formatted(
                        injection.fault(),
                        injection.detail(),
                        injection.recovered()
                                ? "recovered after %.1f s".formatted(injection.recoverySeconds())
                                : "NOT RECOVERED",
                        injection.mixed() ? " (beside another)" : ""));
    }

    /** What was noted. */
    public synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    /** What was inflicted. */
    public synchronized List<Injection> injections() {
        return List.copyOf(injections);
    }
}
