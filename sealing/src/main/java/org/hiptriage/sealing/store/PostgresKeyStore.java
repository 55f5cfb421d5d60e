package org.hiptriage.sealing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hiptriage.schemas.sealing.KeyStoreAwayException;
import org.hiptriage.sealing.key.KeyStore;
import org.hiptriage.sealing.key.StoredKey;

/** The keys of runners in table {@code sealing.runner_key}. */
public final class PostgresKeyStore implements KeyStore {
    /**
     * Two statements that go out together and are one transaction: the second sees what was committed while the first waited
     * for whoever replaces a key.
     */
    private static final String READ = """
            select pg_advisory_xact_lock_shared(%s);
            select key_id, used_after, wrapped from sealing.runner_key where runner_id = ? order by used_after""".formatted(lockOf());

    private static final String LOCK = "select pg_advisory_xact_lock(%s)".formatted(lockOf());

    private static final String NEWEST = "select max(used_after) from sealing.runner_key where runner_id = ?";

    private static final String INSERT = """
            insert into sealing.runner_key (key_id, runner_id, used_after, wrapped, destroyed_at)
            values (?, ?, ?, ?, case when ? then now() end) on conflict do nothing""";

    private static final String DESTROY = """
            update sealing.runner_key k set wrapped = null, destroyed_at = now(), erasure_id = ?
            where runner_id = ? and wrapped is not null and exists (
              select from sealing.runner_key later where later.runner_id = k.runner_id
                and later.used_after > k.used_after and later.used_after <= ?)""";

    private static final String DESTROYED =
            "select count(*) from sealing.runner_key where erasure_id = ? and runner_id = ?";

    private final DataSource database;

    /** In this database. */
    public PostgresKeyStore(DataSource database) {
        this.database = database;
    }

    /** Away from the locks of the runners' turns in notification-service, which may be in the same database. */
    private static String lockOf() {
        return "hashtextextended('sealing ' || ?, 0)";
    }

    @Override
    public List<StoredKey> of(String runnerId) {
        return asked(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(READ)) {
                statement.setString(1, runnerId);
                statement.setString(2, runnerId);
                statement.execute();
                statement.getMoreResults();
                try (ResultSet rows = statement.getResultSet()) {
                    return keys(rows);
                }
            }
        });
    }

    @Override
    public void begin(String runnerId, UUID keyId, byte[] wrapped) {
        asked(connection -> insert(connection, runnerId, keyId, Instant.EPOCH, Optional.of(wrapped)));
    }

    @Override
    public Instant replace(String runnerId, UUID keyId, byte[] wrapped, Clock clock) {
        return asked(connection -> {
            connection.setAutoCommit(false);
            try {
                lock(connection, runnerId);
                Instant newest = newest(connection, runnerId);
                if (newest.equals(Instant.MIN)) {
                    // What is still under way needs a key that it is of, and finds that it was forgotten.
                    insert(connection, runnerId, UUID.randomUUID(), Instant.EPOCH, Optional.empty());
                    newest = Instant.EPOCH;
                }
                // Whoever has sealed anything has stamped it before this.
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                Instant moment = now.isAfter(newest) ? now : newest.plusMillis(1);
                insert(connection, runnerId, keyId, moment, Optional.of(wrapped));
                connection.commit();
                return moment;
            } finally {
                // The pool rolls back what is still open.
                connection.setAutoCommit(true);
            }
        });
    }

    @Override
    public int destroy(String runnerId, Instant upTo, UUID erasureId) {
        return asked(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(DESTROY)) {
                statement.setObject(1, erasureId);
                statement.setString(2, runnerId);
                statement.setObject(3, at(upTo));
                statement.executeUpdate();
            }
            try (PreparedStatement statement = connection.prepareStatement(DESTROYED)) {
                statement.setObject(1, erasureId);
                statement.setString(2, runnerId);
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        });
    }

    private static void lock(Connection connection, String runnerId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, runnerId);
            statement.execute();
        }
    }

    private static Instant newest(Connection connection, String runnerId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
            statement.setString(1, runnerId);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(Instant.MIN);
            }
        }
    }

    private static int insert(
            Connection connection, String runnerId, UUID keyId, Instant usedAfter, Optional<byte[]> wrapped)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, keyId);
            statement.setString(2, runnerId);
            statement.setObject(3, at(usedAfter));
            statement.setBytes(4, wrapped.orElse(null));
            statement.setBoolean(5, wrapped.isEmpty());
            return statement.executeUpdate();
        }
    }

    private static List<StoredKey> keys(ResultSet rows) throws SQLException {
        var keys = new ArrayList<StoredKey>();
        while (rows.next()) {
            keys.add(new StoredKey(
                    rows.getObject("key_id", UUID.class),
                    rows.getObject("used_after", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(rows.getBytes("wrapped"))));
        }
        return keys;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private <T> T asked(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new KeyStoreAwayException("the key store cannot be asked, SQLSTATE " + e.getSQLState(), e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
