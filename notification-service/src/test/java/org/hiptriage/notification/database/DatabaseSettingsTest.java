package org.hiptriage.notification.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {
    @Test
    void a_server_that_has_to_prove_itself_needs_somebody_who_vouches_for_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("service", "owner", DatabaseTls.VERIFY_FULL, ""))
                .withMessageStartingWith("hip.database.tls-root-certificate");
        assertThat(settings("service", "owner", DatabaseTls.VERIFY_FULL, "/a b/root.pem")
                        .jdbcUrl())
                .endsWith("&sslmode=verify-full&sslrootcert=%2Fa+b%2Froot.pem");
        assertThat(settings("service", "owner", DatabaseTls.DISABLE, "").jdbcUrl())
                .endsWith("&sslmode=disable");
    }

    @Test
    void a_role_that_could_end_a_statement_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("a'; drop table alert; --", "owner", DatabaseTls.DISABLE, ""))
                .withMessageStartingWith("hip.database.user");
    }

    @Test
    void the_service_has_a_role_of_its_own_only_where_the_owner_is_another() {
        assertThat(settings("service", "owner", DatabaseTls.DISABLE, "").hasTwoRoles())
                .isTrue();
        assertThat(settings("owner", "owner", DatabaseTls.DISABLE, "").hasTwoRoles())
                .isFalse();
        assertThat(settings("owner", "", DatabaseTls.DISABLE, "").hasTwoRoles()).isFalse();
    }

    @Test
    void passwords_are_not_printed() {
        assertThat(settings("service", "owner", DatabaseTls.DISABLE, "").toString())
                .doesNotContain("secret");
    }

    private static DatabaseSettings settings(String user, String owner, DatabaseTls tls, String root) {
        return new DatabaseSettings(
                "127.0.0.1",
                5432,
                "hiptriage",
                user,
                "secret-1",
                owner,
                "secret-2",
                true,
                tls,
                root,
                2,
                Duration.ofSeconds(10));
    }
}
