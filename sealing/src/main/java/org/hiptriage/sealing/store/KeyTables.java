package org.hiptriage.sealing.store;

import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * Makes the table of the keys, in a schema of its own.
 *
 * @param databaseUrl where, as a JDBC address
 * @param serviceRole who may destroy keys; reads and adds them too
 * @param otherRoles who may read and add them, separated by commas
 */
public record KeyTables(String databaseUrl, String serviceRole, String otherRoles) {
    private static final String SCHEMA = "sealing";

    /** Brings the table to this release's version, as its owner. */
    public void migrate(String owner, String password) {
        flyway(owner, password).migrate();
    }

    /** How many steps are missing, as far as this role can see. */
    public int missing(String user, String password) {
        return flyway(user, password).info().pending().length;
    }

    private Flyway flyway(String user, String password) {
        return Flyway.configure()
                .dataSource(databaseUrl, user, password)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/sealing")
                .placeholders(Map.of("serviceRole", serviceRole, "otherRoles", otherRoles))
                .load();
    }
}
