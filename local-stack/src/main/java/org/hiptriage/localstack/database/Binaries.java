package org.hiptriage.localstack.database;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.hiptriage.localstack.process.StackFailure;

/** PostgreSQL's programs, unpacked once from their archive; in Java, as tar and xz are not everywhere. */
record Binaries(Path home) {
    private static final String COMPLETE = ".complete";

    /** PostgreSQL's version, which the file name of the jar ends with: {@code 17.11.0}. */
    static String version(Platform platform) {
        URL archive = Binaries.class.getResource(platform.archive());
        if (archive == null) {
            throw new StackFailure(
                    "PostgreSQL's binaries for " + platform.name()
                            + " are missing: the tree was built on another machine, build it here (delete local-stack/target).");
        }
        String jar = archive.getPath().replaceFirst("\\.jar!/.*$", "");
        return jar.substring(jar.lastIndexOf('-') + 1);
    }

    boolean areUnpacked() {
        return Files.exists(home.resolve(COMPLETE));
    }

    void unpack(Platform platform) throws IOException {
        createDirectory(home);
        try (InputStream archive = Objects.requireNonNull(Binaries.class.getResourceAsStream(platform.archive()));
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar);
            }
        }
        Files.writeString(home.resolve(COMPLETE), "");
    }

    private void unpack(TarArchiveEntry entry, InputStream content) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("an entry of the archive points outside it");
        }
        if (entry.isDirectory()) {
            createDirectory(target);
            return;
        }
        Path parent = Objects.requireNonNullElse(target.getParent(), home);
        if (!Files.exists(parent)) {
            createDirectory(parent);
        }
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            content.transferTo(out);
        }
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Readable by whichever account runs the programs, whatever the launcher's umask. */
    private static void createDirectory(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
