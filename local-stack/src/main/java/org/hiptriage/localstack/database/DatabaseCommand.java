package org.hiptriage.localstack.database;

import java.nio.file.Path;
import org.hiptriage.localstack.loopback.Port;
import org.hiptriage.localstack.process.DirectoryLock;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.Part;

/**
 * The database alone, in the foreground until it is told to stop: for services that are started one by one, and speak to a
 * broker that is not the stack's. The passwords of its roles are in the data folder.
 */
public final class DatabaseCommand {
    private DatabaseCommand() {}

    /** {@code HIP_DATA_DIR} and {@code HIP_DATABASE_PORT} in the environment say where, as for the stack. */
    public static void main(String[] arguments) {
        Folders folders = new Folders(
                Path.of(System.getenv().getOrDefault("HIP_DATA_DIR", ".data")).toAbsolutePath());
        int port = Port.from(System.getenv(), "HIP_DATABASE_PORT", 54_329, "PostgreSQL database")
                .number();
        DirectoryLock lock = DirectoryLock.take(folders.data());
        Part database = Database.of(folders).start(port, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            database.stop();
            lock.close();
        }));
        System.out.println(Database.NAME + " ready on 127.0.0.1:" + port);
        database.ended().join();
    }
}
