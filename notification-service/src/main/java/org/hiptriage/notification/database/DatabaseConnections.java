package org.hiptriage.notification.database;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Connections that are opened when they are first needed, so that the service starts without its database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConnections {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    /**
     * A transaction goes on at once; the two that wait long for the broker in between say so, and an erasure whose receipt the
     * broker does not take within this time is done again. Whoever froze inside one holds up
     * other instances with the same runners, red flags of theirs too, for this long.
     */
    private static final String IDLE_IN_TRANSACTION = "10s";

    private static final Duration ACQUIRE = Duration.ofSeconds(5);

    /** Opens single connections outside the pool; what takes one closes it. */
    @Bean
    PostgresqlConnectionFactory postgresql(DatabaseSettings settings) {
        var connections = PostgresqlConnectionConfiguration.builder()
                .host(settings.host())
                .port(settings.port())
                .database(settings.name())
                .username(settings.user())
                .password(settings.password())
                .applicationName("notification-service")
                .connectTimeout(CONNECT)
                .statementTimeout(settings.statementTimeout())
                .lockWaitTimeout(settings.statementTimeout())
                .options(Map.of("idle_in_transaction_session_timeout", IDLE_IN_TRANSACTION))
                .tcpKeepAlive(true)
                .tcpNoDelay(true);
        settings.tls().protect(connections, settings.tlsRootCertificate());
        return new PostgresqlConnectionFactory(connections.build());
    }

    @Bean(destroyMethod = "dispose")
    ConnectionPool pool(PostgresqlConnectionFactory postgresql, DatabaseSettings settings) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(postgresql)
                .initialSize(0)
                .minIdle(0)
                .maxSize(settings.connections())
                .maxAcquireTime(ACQUIRE)
                .maxCreateConnectionTime(CONNECT)
                .build());
    }

    @Bean
    DatabaseClient databaseClient(ConnectionPool pool) {
        return DatabaseClient.create(pool);
    }
}
