package org.hiptriage.systemtests.faults.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run came to.
 *
 * @param on the day, as 2026-11-20
 * @param skipped faults that the machine could not do, with what it lacks
 * @param counts what was sent and found, by name
 * @param violations how the promise was broken; empty where it was kept
 */
public record RunReport(
        String command,
        String on,
        long seed,
        double minutes,
        List<Injection> injections,
        Map<String, String> skipped,
        Map<String, Long> counts,
        List<String> notes,
        List<String> violations) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Reads one that was written. */
    public static RunReport read(Path file) {
        try {
            return JSON.readValue(Files.readString(file), RunReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it. */
    public void write(Path file) {
        try {
            Files.writeString(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
