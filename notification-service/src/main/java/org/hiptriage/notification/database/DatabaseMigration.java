package org.hiptriage.notification.database;

import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;

/** Brings the tables to this release's version. */
@Component
public class DatabaseMigration {
    private final DatabaseSettings settings;

    DatabaseMigration(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** Migrates; several instances may do so at once. Fails where the database is away or its tables are not ours. */
    public void migrate() {
        Flyway.configure()
                .dataSource(settings.jdbcUrl(), settings.user(), settings.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
