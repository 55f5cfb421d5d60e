package org.hiptriage.systemtests.stack;

import java.nio.file.Path;
import java.util.Optional;

/** Where the checkout that is tested stands. */
public final class Repository {
    private static final Path ROOT =
            Optional.ofNullable(Path.of("").toAbsolutePath().getParent()).orElseThrow();

    private Repository() {}

    /** A file or folder of the checkout, by its path from the root. */
    public static Path file(String path) {
        return ROOT.resolve(path).normalize();
    }
}
