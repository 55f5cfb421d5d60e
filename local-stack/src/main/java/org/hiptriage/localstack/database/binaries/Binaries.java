package org.hiptriage.localstack.database.binaries;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.hiptriage.localstack.process.StackFailure;

/**
 * PostgreSQL's programs, unpacked once from their archive.
 *
 * @param home the folder with bin, lib and share
 */
public record Binaries(Path home) {
    private static final String COMPLETE = ".complete";

    /** PostgreSQL's version, which the file name of the jar ends with: {@code 17.11.0}. */
    public static String version(Platform platform) {
        URL archive = Binaries.class.getResource(platform.archive());
        if (archive == null) {
            throw new StackFailure(
                    "PostgreSQL's binaries for " + platform.name()
                            + " are missing: the tree was built on another machine, build it here (delete local-stack/target).");
        }
        String jar = archive.getPath().replaceFirst("\\.jar!/.*$", "");
        return jar.substring(jar.lastIndexOf('-') + 1);
    }

    /** Whether an earlier start has unpacked all of them. */
    public boolean areUnpacked() {
        return Files.exists(home.resolve(COMPLETE));
    }

    /** Unpacks them, with tar where the machine has it. */
    public void unpack(Platform platform) throws IOException, InterruptedException {
        Files.createDirectories(home);
        try (InputStream archive = open(platform)) {
            if (TarProgram.unpack(archive, home)) {
                Files.writeString(home.resolve(COMPLETE), "");
                return;
            }
        }
        try (InputStream archive = open(platform)) {
            new TarInJava(home).unpack(archive);
        }
        Files.writeString(home.resolve(COMPLETE), "");
    }

    private static InputStream open(Platform platform) {
        return Objects.requireNonNull(Binaries.class.getResourceAsStream(platform.archive()));
    }
}
