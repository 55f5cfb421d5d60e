package org.hiptriage.localstack.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A database role's password, made up at the first start and kept beside the data, readable by its owner only.
 *
 * @param file where it is kept
 * @param value of characters that need no quoting
 * @param isNew whether this start made it up, so that the role does not have it yet
 */
record Password(Path file, String value, boolean isNew) {
    private static final int RANDOM_BYTES = 24;

    static Password in(Path file) throws IOException {
        if (Files.exists(file)) {
            return new Password(file, Files.readString(file).strip(), false);
        }
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return new Password(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random), true);
    }

    /** Keeps a new one; called once the role has it, so that an interrupted start makes up another. */
    void keep() throws IOException {
        if (isNew) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, value + "\n");
        }
    }

    @Override
    public String toString() {
        return "Password[" + file + "]";
    }
}
