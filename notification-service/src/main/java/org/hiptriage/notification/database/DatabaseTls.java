package org.hiptriage.notification.database;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.client.SSLMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How connections to PostgreSQL are protected, under the names that PostgreSQL's own clients use for sslmode. There is no
 * verify-ca: of the two drivers, one looks at the server's name then too.
 */
public enum DatabaseTls {
    /** Not encrypted: for a database on this machine, or a network that is. */
    DISABLE(SSLMode.DISABLE),
    /** Encrypted, with whoever answers: against those who only listen. */
    REQUIRE(SSLMode.REQUIRE),
    /** Encrypted, with a server for which the root certificate vouches under the name that was asked for. */
    VERIFY_FULL(SSLMode.VERIFY_FULL);

    private final SSLMode mode;

    DatabaseTls(SSLMode mode) {
        this.mode = mode;
    }

    /** Whether the server has to prove who it is. */
    boolean hasProof() {
        return this == VERIFY_FULL;
    }

    /** What a JDBC address says of it, with the file of root certificates; begins with an ampersand. */
    String ofJdbc(String rootCertificate) {
        String root = hasProof() ? "&sslrootcert=" + URLEncoder.encode(rootCertificate, StandardCharsets.UTF_8) : "";
        return "&sslmode=" + name().toLowerCase(Locale.ROOT).replace('_', '-') + root;
    }

    /** Protects the service's own connections, with the file of root certificates. */
    void protect(PostgresqlConnectionConfiguration.Builder connections, String rootCertificate) {
        connections.sslMode(mode);
        if (hasProof()) {
            connections.sslRootCert(rootCertificate);
        }
    }
}
