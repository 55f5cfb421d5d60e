package org.hiptriage.sealing.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes the file with the master key, or gives it a new one beside those that are in it. */
public final class KeysetCommand {
    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private KeysetCommand() {}

    /** {@code new FILE} or {@code rotate FILE}. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2 || !Set.of("new", "rotate").contains(arguments[0])) {
            throw new IllegalArgumentException("new FILE, or rotate FILE");
        }
        Path file = Path.of(arguments[1]);
        if (arguments[0].equals("new")) {
            create(file);
        } else {
            rotate(file);
        }
    }

    /** A new master key in this file, which is not there yet: what is sealed under one that was overwritten is lost. */
    public static void create(Path file) throws IOException {
        write(file, MasterKey.newKeyset());
    }

    private static void rotate(Path file) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        write(next, MasterKey.withNewPrimary(Files.readString(file)));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Path file, String keyset) throws IOException {
        Files.createFile(file, OURS_ALONE);
        Files.writeString(file, keyset);
    }
}
