package org.hiptriage.localstack.database.binaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {
    private final Platform platform = Platform.current(Path.of("/"));

    @TempDir
    Path directory;

    @Test
    void theyAreUnpackedOnceAndComplete() throws Exception {
        Binaries binaries = new Binaries(directory);
        assertThat(binaries.areUnpacked()).isFalse();
        binaries.unpack(platform);
        assertThat(binaries.areUnpacked()).isTrue();
        assertThat(Files.isExecutable(directory.resolve("bin/initdb"))).isTrue();
    }

    @Test
    void javaUnpacksWhatTarUnpacks() throws Exception {
        Path byJava = directory.resolve("java");
        Path byTar = Files.createDirectory(directory.resolve("tar"));
        try (InputStream one = archive();
                InputStream other = archive()) {
            new TarInJava(byJava).unpack(one);
            if (TarProgram.unpack(other, byTar)) {
                assertThat(listing(byJava)).isEqualTo(listing(byTar));
            }
        }
        assertThat(Files.isExecutable(byJava.resolve("bin/postgres"))).isTrue();
    }

    private InputStream archive() {
        return Objects.requireNonNull(Binaries.class.getResourceAsStream(platform.archive()));
    }

    private static List<String> listing(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.skip(1).map(file -> describe(home, file)).sorted().toList();
        }
    }

    private static String describe(Path home, Path file) {
        try {
            String name = home.relativize(file).toString();
            if (Files.isSymbolicLink(file)) {
                return name + " -> " + Files.readSymbolicLink(file);
            }
            String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            return name + " " + permissions + (Files.isDirectory(file) ? "" : " " + Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
