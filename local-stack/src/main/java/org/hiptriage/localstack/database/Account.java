package org.hiptriage.localstack.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hiptriage.localstack.process.StackFailure;

/**
 * As whom PostgreSQL's programs run: they refuse to run as root.
 *
 * @param prefix put before each command line; empty for a launcher that is not root
 * @param user whose files they must be; empty where the launcher's own files are seen as the programs' own
 */
record Account(List<String> prefix, String user) {
    private static final int ROOT = 0;

    /** In the order of preference: a user namespace leaves the files where and whose they are. */
    private static final List<Account> INSTEAD_OF_ROOT = List.of(
            new Account(List.of("unshare", "--user"), ""),
            new Account(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"), "nobody"),
            new Account(List.of("runuser", "-u", "nobody", "--"), "nobody"));

    /**
     * The account for a launcher that owns this file or folder.
     *
     * @throws StackFailure if the launcher is root and nothing on this machine gives that up
     */
    static Account forOwnerOf(Path own) throws IOException, InterruptedException {
        if (!Integer.valueOf(ROOT).equals(Files.getAttribute(own, "unix:uid"))) {
            return new Account(List.of(), "");
        }
        for (Account account : INSTEAD_OF_ROOT) {
            if (account.works("true")) {
                return account;
            }
        }
        throw new StackFailure("PostgreSQL refuses to run as root, and unshare, setpriv and runuser do not work here: "
                + "start the stack as another user.");
    }

    boolean ownsItsFiles() {
        return !user.isEmpty();
    }

    /** Whether this command ends well when run as this account; false also where a program is missing. */
    boolean works(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(commandLine(List.of(command)))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    List<String> commandLine(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }
}
