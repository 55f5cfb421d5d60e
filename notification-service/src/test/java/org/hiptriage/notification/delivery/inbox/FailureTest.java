package org.hiptriage.notification.delivery.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.R2dbcBadGrammarException;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.hiptriage.events.SealedEvent;
import org.hiptriage.events.TriageCompleted;
import org.hiptriage.schemas.registry.rest.RegistryUnavailableException;
import org.hiptriage.schemas.sealing.KeyStoreAwayException;
import org.hiptriage.schemas.sealing.SealedBytes;
import org.hiptriage.schemas.serde.EventSerde;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailureTest {
    @Test
    void whatTheDatabaseWouldTakeLaterIsWaitedFor() {
        assertThat(Failure.of(wrapped(new R2dbcNonTransientResourceException("stopping", "57P01"))))
                .isEqualTo(Failure.DATABASE_AWAY);
        assertThat(Failure.of(wrapped(new R2dbcBadGrammarException("no such table", "42P01"))))
                .isEqualTo(Failure.DATABASE_AWAY);
        assertThat(Failure.of(wrapped(new ConnectException("refused")))).isEqualTo(Failure.DATABASE_AWAY);
        assertThat(Failure.of(wrapped(new TimeoutException()))).isEqualTo(Failure.DATABASE_AWAY);
        assertThat(Failure.of(wrapped(new DataAccessResourceFailureException("away"))))
                .isEqualTo(Failure.DATABASE_AWAY);
        assertThat(Failure.of(wrapped(new CannotCreateTransactionException("away"))))
                .isEqualTo(Failure.DATABASE_AWAY);
    }

    @Test
    void aValueThatAHealthyDatabaseRefusesIsPoison() {
        assertThat(Failure.of(wrapped(new R2dbcNonTransientResourceException("zero byte", "22021"))))
                .isEqualTo(Failure.POISON);
        assertThat(Failure.of(wrapped(new R2dbcDataIntegrityViolationException("not null", "23502"))))
                .isEqualTo(Failure.POISON);
    }

    @Test
    void aRecordThatIsUnusableInItselfIsPoison() {
        RuntimeException poison = wrapped(new PoisonRecordException("no value"));
        assertThat(Failure.of(poison)).isEqualTo(Failure.POISON);
        assertThat(Failure.detail(poison)).endsWith("PoisonRecordException: no value");
        var serde = EventSerde.of(TriageCompleted.class);
        try {
            serde.read(new byte[] {1, 2, 3});
        } catch (RuntimeException e) {
            assertThat(Failure.of(wrapped(e))).isEqualTo(Failure.POISON);
        }
    }

    @Test
    void aRegistryThatIsAwayIsWaitedForAndToldOf() {
        RuntimeException away = wrapped(new RegistryUnavailableException("does not answer"));
        assertThat(Failure.of(away)).isEqualTo(Failure.REGISTRY_AWAY);
        assertThat(Failure.detail(away)).endsWith("RegistryUnavailableException: does not answer");
    }

    @Test
    void keysThatAreAwayAreWaitedFor_whateverTheirStoreSaid() {
        RuntimeException away =
                wrapped(new KeyStoreAwayException("the key store cannot be asked", new SQLException("x", "22000")));
        assertThat(Failure.of(away)).isEqualTo(Failure.KEYS_AWAY);
        assertThat(Failure.detail(away)).endsWith("KeyStoreAwayException: the key store cannot be asked");
    }

    @Test
    void aSealedRecordWithoutKeysIsNoPoisonAndNamesTheSetting() {
        byte[] closed = SealedBytes.write(
                new SealedEvent("r-1", Instant.EPOCH, new UUID(1, 2), ByteBuffer.wrap(new byte[] {1, 2, 3})));
        var serde = EventSerde.of(TriageCompleted.class);
        assertThatThrownBy(() -> serde.read(closed))
                .satisfies(thrown -> assertThat(Failure.of(thrown)).isEqualTo(Failure.SEALED))
                .satisfies(thrown -> assertThat(Failure.detail(thrown)).contains("hip.sealing.enabled"));
    }

    @Test
    void aRuleOfOursThatThrowsIsNeitherAndItsDetailHoldsNoMessage() {
        RuntimeException ours = wrapped(new IllegalArgumentException("painScore 11"));
        assertThat(Failure.of(ours)).isEqualTo(Failure.OURS);
        assertThat(Failure.detail(ours)).isEqualTo("java.lang.IllegalArgumentException");
    }

    private static RuntimeException wrapped(Exception cause) {
        return new ListenerExecutionFailedException("listener failed", cause);
    }
}
