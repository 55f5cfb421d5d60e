package org.hiptriage.systemtests.faults.cluster;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hiptriage.localstack.database.Database;
import org.hiptriage.localstack.database.Role;
import org.hiptriage.localstack.process.Folders;
import org.hiptriage.localstack.process.StackFailure;
import org.hiptriage.systemtests.faults.link.Link;

/** The one database. */
public final class Postgres implements AutoCloseable {
    private static final Duration GONE_WITHIN = Duration.ofSeconds(30);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);

    private final Database database;
    private final int port;
    private final Link link;

    Postgres(Ports ports, Path folder) {
        database = Database.of(new Folders(folder));
        port = ports.next();
        link = Link.from(ports.next(), port);
    }

    /** Starts it; after a kill as soon as what the killed one held is free again. */
    public void start() {
        if (!Waiting.until(BACK_WITHIN, this::startsNow)) {
            throw new IllegalStateException("PostgreSQL did not come back within " + BACK_WITHIN);
        }
    }

    /** Ends the server's first process at once (KILL); the others end when they see it. */
    public void kill() {
        database.running().ifPresent(process -> {
            process.destroyForcibly();
            Waiting.until(GONE_WITHIN, () -> !process.isAlive());
        });
    }

    /** A connection as the service has them. */
    public Connection connectAsService() throws SQLException {
        return connect(Role.SERVICE);
    }

    private Connection connect(Role role) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Database.DATABASE + "?connectTimeout=3&socketTimeout=20",
                role.user(),
                database.password(role));
    }

    /** The rows that a query gives, each as its columns' texts; a null is an empty text. */
    public List<List<String>> rows(String sql) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (Connection connection = connect(Role.OWNER);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    row.add(Objects.requireNonNullElse(found.getString(column), ""));
                }
                rows.add(List.copyOf(row));
            }
        }
        return rows;
    }

    /** The way of the second instance. */
    public Link link() {
        return link;
    }

    int port() {
        return port;
    }

    String password(Role role) {
        return database.password(role);
    }

    @Override
    public void close() {
        link.close();
        database.stopLeftOver();
    }

    private boolean startsNow() {
        try {
            database.start(port, progress -> {});
            return true;
        } catch (StackFailure heldByTheKilledOne) {
            return false;
        }
    }
}
