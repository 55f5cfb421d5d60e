package org.hiptriage.localstack.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.hiptriage.localstack.database.binaries.Binaries;
import org.hiptriage.localstack.database.binaries.Platform;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.LogFile;
import org.hiptriage.localstack.process.Part;
import org.hiptriage.localstack.process.StackFailure;

/** The stack's PostgreSQL: prepared at the first start, then only started. */
public final class Database {
    /** Its name in messages, logs and folders. */
    public static final String NAME = "database";
    /** The name of the one database. */
    public static final String DATABASE = "hiptriage";

    private final Folders stack;
    private final LogFile log;
    private final Platform platform;
    private final Binaries binaries;
    private final Cluster cluster;

    private Database(Folders stack) throws IOException, InterruptedException {
        Account account =
                Account.forOwnerOf(Files.createDirectories(stack.data().resolve("run")));
        Folders folders = Place.of(stack, account);
        Path home = folders.of(NAME);
        this.stack = stack;
        this.platform = Platform.current(Path.of("/"));
        this.binaries = new Binaries(home.resolve("postgresql-" + Binaries.version(platform)));
        this.cluster = new Cluster(home.resolve("cluster"), new Programs(binaries, account));
        this.log = folders.log(NAME);
    }

    /**
     * Finds the database of this stack.
     *
     * @throws StackFailure if this machine cannot run one
     */
    public static Database of(Folders stack) {
        return attempt(() -> new Database(stack));
    }

    /** Stops a server that an earlier launcher left running; says whether there was one. */
    public boolean stopLeftOver() {
        return attempt(() -> Server.stop(cluster));
    }

    /** The server of this database, if it runs. */
    public Optional<ProcessHandle> running() {
        return PostmasterFile.of(cluster.directory()).running();
    }

    /** Starts it on this loopback port, and returns when it takes connections. */
    public Part start(int port, Consumer<String> progress) {
        return attempt(() -> {
            if (!binaries.areUnpacked()) {
                progress.accept("database: unpacking PostgreSQL " + Binaries.version(platform) + ", only this once");
                binaries.unpack(platform);
            }
            if (!cluster.exists()) {
                progress.accept("database: creating it, only this once");
                cluster.create();
            }
            cluster.own(cluster.directory());
            ClusterSettings.write(cluster.directory(), port);
            for (Role role : Role.values()) {
                Password password = Password.in(role.passwordFile(stack));
                if (password.isNew()) {
                    cluster.setPassword(role, password);
                    password.keep();
                }
            }
            log.rotate();
            cluster.giveToAccount(log);
            return Server.start(cluster, log);
        });
    }

    /** The role's password; there once the database has started. */
    public String password(Role role) {
        return attempt(() -> Password.in(role.passwordFile(stack)).value());
    }

    private static <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (IOException e) {
            throw new StackFailure("The database could not be prepared", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while the database was prepared", e);
        }
    }

    private interface Attempt<T> {
        T run() throws IOException, InterruptedException;
    }
}
