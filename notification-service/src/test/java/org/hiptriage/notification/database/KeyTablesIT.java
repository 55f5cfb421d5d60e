package org.hiptriage.notification.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hiptriage.notification.testing.Postgres;
import org.hiptriage.schemas.sealing.KeyStoreAwayException;
import org.hiptriage.sealing.key.StoredKey;
import org.hiptriage.sealing.store.KeyTables;
import org.hiptriage.sealing.store.PostgresKeyStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class KeyTablesIT {
    private static final String OTHER = "hiptriage_keys";
    private static final byte[] WRAPPED = "wrapped".getBytes(StandardCharsets.UTF_8);

    private static final Postgres POSTGRES = Postgres.started();

    private final PostgresKeyStore others = store(OTHER);
    private final PostgresKeyStore destroyer = store(Postgres.SERVICE);

    @BeforeAll
    static void prepare() {
        POSTGRES.execute("postgres", "create role " + OTHER + " login; grant connect on database postgres to " + OTHER);
        var tables = new KeyTables(url(), Postgres.SERVICE, OTHER);
        tables.migrate(Postgres.OWNER, "");
        tables.migrate(Postgres.OWNER, "");
        assertThat(tables.missing(Postgres.SERVICE, "")).isZero();
    }

    @Test
    void an_erasure_divides_the_keys_and_destroys_those_before() {
        UUID first = UUID.randomUUID();
        others.begin("r-1", first, WRAPPED);
        others.begin("r-1", UUID.randomUUID(), WRAPPED);
        Instant line = others.replace("r-1", UUID.randomUUID(), WRAPPED, Clock.systemUTC());
        assertThat(others.of("r-1")).extracting(StoredKey::usedAfter).containsExactly(Instant.EPOCH, line);
        UUID erasure = UUID.randomUUID();

        assertThat(destroyer.destroy("r-1", line.minusMillis(1), UUID.randomUUID()))
                .as("of an erasure that did not divide them")
                .isZero();
        assertThat(destroyer.destroy("r-1", line, erasure)).isOne();
        assertThat(destroyer.destroy("r-1", line, erasure)).as("told again").isOne();

        List<StoredKey> keys = others.of("r-1");
        assertThat(keys.get(0).keyId()).isEqualTo(first);
        assertThat(keys.get(0).wrapped()).isEmpty();
        assertThat(keys.get(1).wrapped().map(String::new)).isEqualTo(Optional.of("wrapped"));
    }

    @Test
    void a_runner_who_had_no_key_has_one_of_the_past_that_is_gone() {
        Instant line = others.replace("r-2", UUID.randomUUID(), WRAPPED, Clock.systemUTC());
        assertThat(others.of("r-2"))
                .extracting(key -> key.wrapped().isPresent())
                .containsExactly(false, true);
        Instant next = others.replace("r-2", UUID.randomUUID(), WRAPPED, Clock.fixed(line, ZoneOffset.UTC));
        assertThat(next).as("lines never fall together").isAfter(line);
    }

    @Test
    void whoever_asks_while_a_key_is_being_replaced_waits_and_sees_it() throws Exception {
        others.begin("r-3", UUID.randomUUID(), WRAPPED);
        var asked = new CompletableFuture<List<StoredKey>>();
        Clock clockThatIsReadInTheLock = new Clock() {
            @Override
            public Instant instant() {
                asked.completeAsync(() -> others.of("r-3"));
                awaitWaiting();
                return Instant.now();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        others.replace("r-3", UUID.randomUUID(), WRAPPED, clockThatIsReadInTheLock);

        assertThat(asked.get(10, TimeUnit.SECONDS)).hasSize(2);
    }

    private static void awaitWaiting() {
        Instant deadline = Instant.now().plusSeconds(10);
        while (POSTGRES.texts("select count(*)::text from pg_locks where locktype = 'advisory' and not granted")
                .contains("0")) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("nobody waits for the lock");
            }
        }
    }

    @Test
    void nobody_may_do_more_with_keys_than_they_have_to() {
        others.begin("r-4", UUID.randomUUID(), WRAPPED);
        for (String role : List.of(OTHER, Postgres.SERVICE)) {
            for (String statement : List.of(
                    "delete from sealing.runner_key",
                    "truncate sealing.runner_key",
                    "drop table sealing.runner_key",
                    "update sealing.runner_key set runner_id = 'r-5'",
                    "update sealing.runner_key set used_after = now()",
                    "create table sealing.theirs (x int)",
                    "update sealing.flyway_schema_history set success = false")) {
                assertThatThrownBy(() -> POSTGRES.execute(role, statement))
                        .as(role + ": " + statement)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
        assertThatThrownBy(() -> others.destroy("r-4", Instant.now(), UUID.randomUUID()))
                .isInstanceOf(KeyStoreAwayException.class)
                .hasMessageContaining("42501");
        assertThatCode(() -> destroyer.destroy("r-4", Instant.now(), UUID.randomUUID()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> POSTGRES.execute(OTHER, "select * from alert")).hasMessageContaining("alert");
    }

    private static String url() {
        return "jdbc:postgresql://127.0.0.1:" + POSTGRES.port() + "/" + POSTGRES.database();
    }

    private static PostgresKeyStore store(String role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(role);
        return new PostgresKeyStore(source);
    }
}
