package org.hiptriage.notification.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.hiptriage.notification.testing.Postgres;
import org.hiptriage.sealing.SealingSettings;
import org.junit.jupiter.api.Test;

class MigrationIT {
    private final Postgres postgres = Postgres.started();

    @Test
    void a_service_that_does_not_migrate_waits_until_a_step_before_it_has() {
        var service = migration(settings(Postgres.SERVICE, "", false));
        assertThatThrownBy(service::ensure).hasMessageContaining("MigrateCommand");

        MigrateCommand.main(new String[] {
            "--hip.database.port=" + postgres.port(),
            "--hip.database.name=" + postgres.database(),
            "--hip.database.user=" + Postgres.SERVICE,
            "--hip.database.migration-user=" + Postgres.OWNER
        });

        assertThatCode(service::ensure).doesNotThrowAnyException();
        postgres.execute("delete from flyway_schema_history where installed_rank ="
                + " (select max(installed_rank) from flyway_schema_history where version is not null)");
        assertThatThrownBy(service::ensure).hasMessageContaining("MigrateCommand");
    }

    @Test
    void one_role_that_owns_the_tables_still_does_and_gives_way_to_two() {
        migration(settings(Postgres.OWNER, "", true)).ensure();
        assertThatThrownBy(() -> postgres.execute(Postgres.SERVICE, "select * from alert"))
                .hasMessageContaining("permission denied");
        assertThat(postgres.texts("select has_table_privilege('alert', 'truncate')::text"))
                .containsExactly("true");

        migration(settings(Postgres.SERVICE, Postgres.OWNER, true)).ensure();
        assertThatCode(() -> postgres.execute(Postgres.SERVICE, "select * from alert"))
                .doesNotThrowAnyException();
    }

    private DatabaseSettings settings(String user, String owner, boolean migrate) {
        return new DatabaseSettings(
                "127.0.0.1",
                postgres.port(),
                postgres.database(),
                user,
                "",
                owner,
                "",
                migrate,
                DatabaseTls.DISABLE,
                "",
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
