package org.hiptriage.benchmarks.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hiptriage.schemas.result.ResultJson;

/** Figures as a file, for plots. */
public final class Written {
    private Written() {}

    /** Writes them as JSON where a file is asked for. */
    public static void to(Optional<Path> out, Map<String, Object> figures) {
        out.ifPresent(file -> {
            try {
                Files.writeString(file, ResultJson.write(figures) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
