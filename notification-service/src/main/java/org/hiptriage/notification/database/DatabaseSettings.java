package org.hiptriage.notification.database;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where PostgreSQL is and how it is used.
 *
 * @param host host name or address
 * @param port TCP port, 1 to 65535
 * @param name the database
 * @param user who connects; owns the tables
 * @param password may be empty where the server trusts
 * @param connections how many connections the pool may hold, 2 or more; one more listens
 * @param statementTimeout a statement that runs longer is given up
 */
@ConfigurationProperties("hip.database")
public record DatabaseSettings(
        @DefaultValue("127.0.0.1") String host,
        @DefaultValue("54329") int port,
        @DefaultValue("hiptriage") String name,
        @DefaultValue("hiptriage") String user,
        @DefaultValue("") String password,
        @DefaultValue("10") int connections,
        @DefaultValue("10s") Duration statementTimeout) {
    /** Refuses what can not work. */
    public DatabaseSettings {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("hip.database.port must be 1 to 65535");
        }
        if (connections < 2) {
            throw new IllegalArgumentException("hip.database.connections must be 2 or more");
        }
        if (statementTimeout.isNegative() || statementTimeout.isZero()) {
            throw new IllegalArgumentException("hip.database.statement-timeout must be above zero");
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s?connectTimeout=3&socketTimeout=60&ApplicationName=notification-migration"
                .formatted(host, port, name);
    }
}
