package org.hiptriage.sealing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.hiptriage.schemas.sealing.Seal;
import org.hiptriage.sealing.key.KeyRing;
import org.hiptriage.sealing.key.MasterKey;
import org.hiptriage.sealing.key.RunnerSeal;
import org.hiptriage.sealing.store.PostgresKeyStore;

/** What this service seals with; nothing where it does not. */
public final class Sealing implements AutoCloseable {
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    private record Parts(HikariDataSource database, KeyRing keys, Seal seal) {}

    private final Optional<Parts> parts;

    private Sealing(Optional<Parts> parts) {
        this.parts = parts;
    }

    /**
     * As the settings say. Does not wait for the database, which may come later.
     *
     * @throws IllegalArgumentException where there is no master key; names the setting
     */
    public static Sealing of(SealingSettings settings, Clock clock) {
        if (!settings.enabled()) {
            return new Sealing(Optional.empty());
        }
        MasterKey master = MasterKey.in(Path.of(settings.masterKeyset()));
        var database = new HikariDataSource(pool(settings));
        var keys = new KeyRing(new PostgresKeyStore(database), master, clock, settings.keysKept());
        return new Sealing(Optional.of(new Parts(database, keys, new RunnerSeal(keys))));
    }

    /** With what health data is closed; empty where it is not. */
    public Optional<Seal> seal() {
        return parts.map(Parts::seal);
    }

    /** The keys of runners; empty where nothing is sealed. */
    public Optional<KeyRing> keys() {
        return parts.map(Parts::keys);
    }

    private static HikariConfig pool(SealingSettings settings) {
        var pool = new HikariConfig();
        pool.setPoolName("key-store");
        pool.setJdbcUrl(settings.databaseUrl());
        pool.setUsername(settings.databaseUser());
        pool.setPassword(settings.databasePassword());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        pool.setValidationTimeout(LONGEST_WAIT_MILLIS);
        pool.setInitializationFailTimeout(-1);
        // Seconds. A database that hangs must not hold a reader of a topic, nor a caller.
        pool.addDataSourceProperty("connectTimeout", "1");
        pool.addDataSourceProperty("socketTimeout", "3");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("ApplicationName", "hip-triage-sealing");
        return pool;
    }

    @Override
    public void close() {
        parts.ifPresent(used -> used.database().close());
    }
}
