package org.hiptriage.notification.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who makes the table of the keys that health data is sealed with, and who uses it; of no use where nothing is sealed.
 *
 * @param user who owns the table and brings it to this release's version; hip.sealing.database-user where it is empty
 * @param password may be empty where the server trusts
 * @param otherRoles roles of assessment-service and triage-service in that database, separated by commas; may read keys and add some
 */
@ConfigurationProperties("hip.sealing.tables")
public record KeyTablesSettings(
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String otherRoles) {
    private static final String ROLES = "([A-Za-z_][A-Za-z0-9_-]*(, *[A-Za-z_][A-Za-z0-9_-]*)*)?";

    /** Refuses what can not be roles. */
    public KeyTablesSettings {
        if (!otherRoles.matches(ROLES)) {
            throw new IllegalArgumentException(
                    "hip.sealing.tables.other-roles must be names of letters, digits, _ and -, separated by commas");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "KeyTablesSettings[" + user + "]";
    }
}
