package org.hiptriage.systemtests.faults.cluster.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system of its own under a folder, small enough to be filled. */
public final class SmallDisk implements AutoCloseable {
    private static final int PIECE_BYTES = 1 << 16;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Puts one of this size under a folder; empty where that is not allowed. */
    public static Optional<SmallDisk> under(Path folder, int mebibytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return succeeds("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString())
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    /** Why there can be none here. */
    public static Optional<String> missing() {
        try {
            Path folder = Files.createTempDirectory("hip-triage-disk-");
            Optional<SmallDisk> disk = under(folder, 1);
            disk.ifPresent(SmallDisk::close);
            Files.delete(folder);
            return disk.isPresent() ? Optional.empty() : Optional.of("a disk of its own needs root and mount");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves no room on it. */
    public void fill() {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(new byte[PIECE_BYTES]);
            }
        } catch (IOException full) {
            // Which is what was wanted.
        }
    }

    /** Makes room again. */
    public void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        succeeds("umount", "-l", folder.toString());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
