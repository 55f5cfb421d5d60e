package org.hiptriage.localstack.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hiptriage.localstack.process.LogFile;

/**
 * The database cluster's folder: one database, its owner, and the roles of the services.
 *
 * @param directory complete, or absent: it is made beside and moved into place when done
 */
record Cluster(Path directory, Programs programs) {
    private static final String CREATE = """
            CREATE ROLE hiptriage LOGIN;
            CREATE DATABASE hiptriage OWNER hiptriage;
            """;
    /** Each line by itself; a cluster of an earlier release lacks some. */
    private static final String OTHER_ROLES = """
            DO $$BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hiptriage_service') THEN CREATE ROLE hiptriage_service LOGIN; END IF; END$$;
            DO $$BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hiptriage_keys') THEN CREATE ROLE hiptriage_keys LOGIN; END IF; END$$;
            REVOKE ALL ON DATABASE hiptriage FROM PUBLIC;
            GRANT CONNECT ON DATABASE hiptriage TO hiptriage_service, hiptriage_keys;
            """;

    boolean exists() {
        return Files.exists(directory.resolve("PG_VERSION"));
    }

    void create() throws IOException, InterruptedException {
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".new");
        deleteTree(unfinished);
        Files.createDirectories(unfinished);
        own(unfinished);
        programs.run(
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                "postgres",
                "-A",
                "reject",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions");
        execute(unfinished, CREATE);
        Files.move(unfinished, directory);
    }

    /** Gives the role this password, and makes it where it is not there; in single-user mode: the server must not run. */
    void setPassword(Role role, Password password) throws IOException, InterruptedException {
        execute(directory, OTHER_ROLES + "ALTER ROLE " + role.user() + " PASSWORD '" + password.value() + "';\n");
    }

    /** Makes the folder the account's own, also when an earlier start used another account. */
    void own(Path folder) throws IOException, InterruptedException {
        Account account = programs.account();
        Object owner = Files.getAttribute(folder, "unix:uid");
        Object launcher = Files.getAttribute(folder.getParent(), "unix:uid");
        if (account.ownsItsFiles() || !owner.equals(launcher)) {
            String user = account.ownsItsFiles() ? account.user() : launcher.toString();
            new ProcessBuilder("chown", "-R", user, folder.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        new ProcessBuilder("chmod", "700", folder.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    /** Lets the server write its log. */
    void giveToAccount(LogFile log) throws IOException, InterruptedException {
        if (programs.account().ownsItsFiles()) {
            if (!Files.exists(log.path())) {
                Files.createFile(log.path());
            }
            new ProcessBuilder("chown", programs.account().user(), log.path().toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    private void execute(Path cluster, String sql) throws IOException, InterruptedException {
        programs.feed(
                sql,
                "postgres",
                "--single",
                "-D",
                cluster.toString(),
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "exit_on_error=on",
                "postgres");
    }

    private static void deleteTree(Path tree) throws IOException, InterruptedException {
        if (Files.exists(tree)
                && new ProcessBuilder("rm", "-rf", tree.toString()).start().waitFor() != 0) {
            throw new IOException("cannot delete " + tree);
        }
    }
}
