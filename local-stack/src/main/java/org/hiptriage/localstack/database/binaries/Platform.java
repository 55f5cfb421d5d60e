package org.hiptriage.localstack.database.binaries;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hiptriage.localstack.process.StackFailure;

/**
 * The operating system and processor, as the archives with PostgreSQL's binaries name them: {@code linux-x86_64}.
 *
 * @param name of the system and the processor
 */
public record Platform(String name) {
    private static final List<String> GLIBC_LOADERS =
            List.of("lib64/ld-linux-x86-64.so.2", "lib/ld-linux-aarch64.so.1");
    private static final List<String> MUSL_LOADERS = List.of("lib/ld-musl-x86_64.so.1", "lib/ld-musl-aarch64.so.1");
    private static final String USE_COMPOSE = " Use 'docker compose up --build' there.";

    /** The machine that this runs on, its files seen below the given root folder. */
    public static Platform current(Path root) {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"), root);
    }

    static Platform of(String osName, String osArch, Path root) {
        String os = osName.toLowerCase(Locale.ROOT);
        String processor = switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default ->
                throw new StackFailure(
                        "There are no PostgreSQL binaries for the processor " + osArch + "." + USE_COMPOSE);
        };
        if (os.startsWith("mac")) {
            return new Platform("darwin-" + processor);
        }
        if (!os.startsWith("linux")) {
            throw new StackFailure("The local stack runs on Linux and macOS, not on " + osName + "." + USE_COMPOSE);
        }
        if (isMusl(root)) {
            throw new StackFailure("This Linux has musl as its C library (Alpine and others); "
                    + "the local stack's PostgreSQL needs glibc (Debian, Ubuntu, Fedora and others)." + USE_COMPOSE);
        }
        return new Platform("linux-" + processor);
    }

    /** The archive's name on the class path. */
    String archive() {
        return "/postgres-" + name + ".txz";
    }

    private static boolean isMusl(Path root) {
        return GLIBC_LOADERS.stream().noneMatch(loader -> Files.exists(root.resolve(loader)))
                && MUSL_LOADERS.stream().anyMatch(loader -> Files.exists(root.resolve(loader)));
    }
}
