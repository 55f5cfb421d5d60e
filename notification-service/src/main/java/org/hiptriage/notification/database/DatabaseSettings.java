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
 * @param user who does the service's work, best a role that may do that and nothing else
 * @param password may be empty where the server trusts
 * @param migrationUser who owns the tables and brings them to this release's version; the user where it is empty
 * @param migrationPassword may be empty where the server trusts
 * @param migrate whether the start brings the tables to this release's version, or waits until somebody else has
 * @param tls whether connections are encrypted, and whether the server has to prove who it is
 * @param tlsRootCertificate file of the certificates that may vouch for the server, as PEM; empty where nobody has to
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
        @DefaultValue("") String migrationUser,
        @DefaultValue("") String migrationPassword,
        @DefaultValue("true") boolean migrate,
        @DefaultValue("disable") DatabaseTls tls,
        @DefaultValue("") String tlsRootCertificate,
        @DefaultValue("10") int connections,
        @DefaultValue("10s") Duration statementTimeout) {
    private static final String ROLE = "[A-Za-z_][A-Za-z0-9_-]*";

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
        if (!user.matches(ROLE)) {
            throw new IllegalArgumentException("hip.database.user must be of letters, digits, _ and -");
        }
        if (tls.hasProof() && tlsRootCertificate.isEmpty()) {
            throw new IllegalArgumentException("hip.database.tls-root-certificate must name a file of certificates, "
                    + "since hip.database.tls asks the server to prove who it is");
        }
    }

    /** Whether the service has a role of its own beside the owner of its tables. */
    boolean hasTwoRoles() {
        return !migrationUser.isEmpty() && !migrationUser.equals(user);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s?connectTimeout=3&socketTimeout=60&ApplicationName=notification-migration%s"
                .formatted(host, port, name, tls.ofJdbc(tlsRootCertificate));
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "DatabaseSettings[%s:%d/%s as %s]".formatted(host, port, name, user);
    }
}
