package org.hiptriage.notification.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.hiptriage.sealing.SealingSettings;
import org.hiptriage.sealing.store.KeyTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the tables to this release's version. */
@Component
public class DatabaseMigration {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseMigration.class);

    private final DatabaseSettings settings;
    private final SealingSettings sealing;
    private final KeyTablesSettings keyTables;

    DatabaseMigration(DatabaseSettings settings, SealingSettings sealing, KeyTablesSettings keyTables) {
        this.settings = settings;
        this.sealing = sealing;
        this.keyTables = keyTables;
    }

    /**
     * Migrates, or where that is not this instance's to do, fails until it is done; several instances may do so at once.
     * Fails where the database is away or its tables are not ours.
     */
    public void ensure() {
        if (settings.migrate()) {
            migrate();
            return;
        }
        int missing = flyway(settings.user(), settings.password()).info().pending().length
                + (sealing.enabled() ? keyTables().missing(sealing.databaseUser(), sealing.databasePassword()) : 0);
        if (missing > 0) {
            throw new IllegalStateException(missing + " migrations of this release are missing: run MigrateCommand");
        }
    }

    /** Brings the tables to this release's version, and gives the service's role what it needs of them. */
    void migrate() {
        if (sealing.enabled()) {
            boolean two = !keyTables.user().isEmpty();
            keyTables()
                    .migrate(
                            two ? keyTables.user() : sealing.databaseUser(),
                            two ? keyTables.password() : sealing.databasePassword());
        }
        if (settings.hasTwoRoles()) {
            flyway(settings.migrationUser(), settings.migrationPassword()).migrate();
            return;
        }
        LOG.warn("The service is the owner of its tables and may do anything to them: give it a role of its own, "
                + "see hip.database.migration-user");
        flyway(settings.user(), settings.password()).migrate();
    }

    private KeyTables keyTables() {
        return new KeyTables(sealing.databaseUrl(), sealing.databaseUser(), keyTables.otherRoles());
    }

    private Flyway flyway(String user, String password) {
        return Flyway.configure()
                .dataSource(settings.jdbcUrl(), user, password)
                .locations("classpath:db/migration")
                .placeholders(Map.of("serviceRole", settings.user()))
                .load();
    }
}
