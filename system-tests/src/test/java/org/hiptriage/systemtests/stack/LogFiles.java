package org.hiptriage.systemtests.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the parts of a stack have logged.
 *
 * @param folder where
 */
public record LogFiles(Path folder) {
    /** The lines of one part, for example triage-service. */
    public List<String> of(String part) {
        return lines(folder.resolve(part + ".log")).toList();
    }

    /** The lines of all parts, each with the name of its file before it. */
    public List<String> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .flatMap(file -> lines(file).map(line -> file.getFileName() + ": " + line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
