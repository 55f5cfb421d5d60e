package org.hiptriage.notification.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.postgresql.api.PostgresqlResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.hiptriage.notification.testing.Postgres;
import org.hiptriage.sealing.SealingSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class DatabaseTlsIT {
    @TempDir
    static Path folder;

    private static final Postgres POSTGRES = Postgres.started();

    @BeforeAll
    static void speakByTlsOnly() throws Exception {
        SelfSigned server = SelfSigned.of(folder, "ip:127.0.0.1");
        Files.writeString(folder.resolve("root.pem"), server.certificate());
        Files.writeString(
                folder.resolve("other.pem"),
                SelfSigned.of(folder, "dns:other.example").certificate());
        POSTGRES.restartWithTls(server.key(), server.certificate());
    }

    @Test
    void the_service_and_its_migration_speak_to_a_server_that_proves_who_it_is() {
        DatabaseSettings settings = settings("127.0.0.1", DatabaseTls.VERIFY_FULL, "root.pem");
        assertThatCode(() -> migration(settings).ensure()).doesNotThrowAnyException();
        assertThat(version(settings)).isEqualTo("TLSv1.3");
        assertThat(version(settings("127.0.0.1", DatabaseTls.REQUIRE, ""))).isEqualTo("TLSv1.3");
    }

    @Test
    void a_server_that_somebody_else_vouches_for_is_refused_by_both() {
        DatabaseSettings settings = settings("127.0.0.1", DatabaseTls.VERIFY_FULL, "other.pem");
        assertThatThrownBy(() -> version(settings)).hasStackTraceContaining("CertPathValidatorException");
        assertThatThrownBy(() -> migration(settings).ensure()).hasStackTraceContaining("CertPathValidatorException");
    }

    @Test
    void a_server_with_another_name_is_refused_by_both_where_it_has_to_prove_who_it_is() {
        DatabaseSettings full = settings("localhost", DatabaseTls.VERIFY_FULL, "root.pem");
        assertThatThrownBy(() -> version(full)).hasStackTraceContaining("No name matching localhost");
        assertThatThrownBy(() -> migration(full).ensure()).hasStackTraceContaining("localhost");
    }

    @Test
    void who_speaks_plainly_is_refused_by_the_server() {
        DatabaseSettings plain = settings("127.0.0.1", DatabaseTls.DISABLE, "");
        assertThatThrownBy(() -> version(plain)).hasMessageContaining("no encryption");
        assertThatThrownBy(() -> migration(plain).ensure()).hasStackTraceContaining("no encryption");
    }

    private static String version(DatabaseSettings settings) {
        return Mono.usingWhen(
                        new DatabaseConnections().postgresql(settings).create(),
                        connection -> connection
                                .createStatement("select version from pg_stat_ssl where pid = pg_backend_pid()")
                                .execute()
                                .flatMap((PostgresqlResult result) ->
                                        result.map((row, metadata) -> row.get(0, String.class)))
                                .next(),
                        connection -> connection.close())
                .blockOptional(Duration.ofSeconds(10))
                .orElse("none");
    }

    private static DatabaseSettings settings(String host, DatabaseTls tls, String root) {
        return new DatabaseSettings(
                host,
                POSTGRES.port(),
                POSTGRES.database(),
                Postgres.SERVICE,
                "",
                Postgres.OWNER,
                "",
                true,
                tls,
                root.isEmpty() ? "" : folder.resolve(root).toString(),
                2,
                Duration.ofSeconds(10));
    }

    private static DatabaseMigration migration(DatabaseSettings settings) {
        return new DatabaseMigration(
                settings,
                new SealingSettings(false, "", "", "", "", 1, Duration.ofMinutes(1)),
                new KeyTablesSettings("", "", ""));
    }
}
