package org.hiptriage.localstack.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two configuration files of the cluster, written at each start so that they are always this version's. */
final class ClusterSettings {
    private ClusterSettings() {}

    static void write(Path cluster, int port) throws IOException {
        Files.writeString(cluster.resolve("postgresql.conf"), """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = 32MB
                max_wal_size = 256MB
                fsync = on
                synchronous_commit = on
                password_encryption = 'scram-sha-256'
                jit = off
                # tables that grow from nothing are planned for as if they were empty until they are first looked at
                autovacuum_naptime = 5s
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] '
                # no values of rows and no statements in the log: they would be health data
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_statement = 'none'
                """.formatted(port));
        // the two roles, in the one database, each with its password; the superuser cannot log in at all
        var access = new StringBuilder();
        for (Role role : Role.values()) {
            access.append("host hiptriage ").append(role.user()).append(" 127.0.0.1/32 scram-sha-256\n");
        }
        Files.writeString(cluster.resolve("pg_hba.conf"), access);
    }
}
