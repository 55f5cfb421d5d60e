package org.hiptriage.localstack.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.hiptriage.localstack.process.Folders;

/** Where the database's files are: in the stack's data directory, unless its account cannot reach that. */
final class Place {
    private static final Path REACHABLE_BY_ALL = Path.of("/var/tmp");

    private Place() {}

    /** The folders to use; a place outside the data directory is noted inside, so that every start finds the same. */
    static Folders of(Folders stack, Account account) throws IOException, InterruptedException {
        Path own = Files.createDirectories(stack.of(Database.NAME));
        Path note = own.resolve("is-elsewhere");
        if (Files.exists(note)) {
            return new Folders(Path.of(Files.readString(note).strip()));
        }
        if (!account.ownsItsFiles() || account.works("test", "-x", own.toString())) {
            return stack;
        }
        Path elsewhere = Files.createTempDirectory(REACHABLE_BY_ALL, "hip-triage-");
        Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rwx--x--x"));
        Files.writeString(note, elsewhere + "\n");
        return new Folders(elsewhere);
    }
}
