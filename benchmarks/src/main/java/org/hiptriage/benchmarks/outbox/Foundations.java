package org.hiptriage.benchmarks.outbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.hiptriage.benchmarks.broker.FreePort;
import org.hiptriage.benchmarks.path.Wait;
import org.hiptriage.localstack.broker.Broker;
import org.hiptriage.localstack.database.Database;
import org.hiptriage.localstack.database.Role;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.Part;
import org.hiptriage.schemas.topics.Owner;
import org.hiptriage.schemas.topics.Topics;

/** The broker and the database as {@code ./run} starts them, with fsync and synchronous commits on, without services. */
final class Foundations implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Path LAUNCHER_JAR = Path.of("local-stack/target/local-stack.jar");

    private final Deque<Part> parts = new ArrayDeque<>();
    private final int brokerPort = FreePort.next();
    private final int databasePort = FreePort.next();
    private final String password;

    Foundations(Path data) {
        var folders = new Folders(data);
        Database database = Database.of(folders);
        parts.push(database.start(databasePort, step -> {}));
        password = database.password(Role.OWNER);
        parts.push(Broker.start(folders, LAUNCHER_JAR.toAbsolutePath(), brokerPort, FreePort.next()));
        Wait.until(() -> "the broker is ready", START, () -> Broker.isReady(brokerPort));
        createTopics();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + brokerPort;
    }

    int databasePort() {
        return databasePort;
    }

    String password() {
        return password;
    }

    Connection connect() {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + databasePort + "/" + Database.DATABASE,
                    Role.OWNER.user(),
                    password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void createTopics() {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers()))) {
            for (Owner owner : Owner.values()) {
                admin.createTopics(Topics.toCreateBy(owner)).all().get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        parts.forEach(Part::stop);
    }
}
