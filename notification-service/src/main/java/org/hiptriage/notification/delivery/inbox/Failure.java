package org.hiptriage.notification.delivery.inbox;

import io.r2dbc.spi.R2dbcException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hiptriage.schemas.registry.rest.RegistryUnavailableException;
import org.hiptriage.schemas.sealing.KeyStoreAwayException;
import org.hiptriage.schemas.serde.SealedRecordException;
import org.hiptriage.schemas.serde.UnreadableEventException;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.transaction.TransactionException;
import reactor.pool.PoolShutdownException;

/** Why a record was not taken in, which decides whether waiting helps. */
enum Failure {
    /** The record itself is unusable: no retry helps. */
    POISON("unusable-record"),
    /** The database is away, or too busy: what it refuses now it takes later. */
    DATABASE_AWAY("database-away"),
    /** The schema registry is away, and with it the schema of this record: it is read later. */
    REGISTRY_AWAY("schema-registry-away"),
    /** The key store is away, and with it the key of this record: it is read later. */
    KEYS_AWAY("key-store-away"),
    /** A sealed record, and this service has no keys: somebody has to set it right, and nothing may be lost until then. */
    SEALED("sealed-and-no-keys"),
    /** A rule of ours threw: the same again, unless it was chance. */
    OURS("rule-failed");

    private final String code;

    Failure(String code) {
        this.code = code;
    }

    /** A short code for people and headers. */
    String code() {
        return code;
    }

    static Failure of(Throwable thrown) {
        return chain(thrown)
                .flatMap(cause -> kindOf(cause).stream())
                .findFirst()
                .orElse(OURS);
    }

    /** The class of what is at the bottom of it; never its message, which may hold a value, unless it is ours and holds none. */
    static String detail(Throwable thrown) {
        Throwable first = chain(thrown)
                .filter(cause -> !(cause instanceof ListenerExecutionFailedException
                        || cause instanceof BatchListenerFailedException))
                .findFirst()
                .orElse(thrown);
        Optional<String> sqlState =
                chain(thrown).flatMap(cause -> sqlState(cause).stream()).findFirst();
        boolean holdsNoValue = first instanceof PoisonRecordException
                || first instanceof UnreadableEventException
                || first instanceof RegistryUnavailableException
                || first instanceof KeyStoreAwayException
                || first instanceof SealedRecordException;
        String ours = holdsNoValue ? ": " + first.getMessage() : "";
        return first.getClass().getName()
                + sqlState.map(state -> " SQLSTATE " + state).orElse(ours);
    }

    private static Optional<Failure> kindOf(Throwable cause) {
        if (cause instanceof PoisonRecordException || cause instanceof UnreadableEventException) {
            return Optional.of(POISON);
        }
        if (cause instanceof RegistryUnavailableException) {
            return Optional.of(REGISTRY_AWAY);
        }
        if (cause instanceof KeyStoreAwayException) {
            return Optional.of(KEYS_AWAY);
        }
        if (cause instanceof SealedRecordException) {
            return Optional.of(SEALED);
        }
        if (cause instanceof R2dbcException) {
            return Optional.of(sqlState(cause).filter(Failure::isAboutTheData).isPresent() ? POISON : DATABASE_AWAY);
        }
        boolean resource = cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof InterruptedException
                || cause instanceof PoolShutdownException
                || (cause.getCause() == null
                        && (cause instanceof DataAccessException || cause instanceof TransactionException));
        return resource ? Optional.of(DATABASE_AWAY) : Optional.empty();
    }

    private static Optional<String> sqlState(Throwable cause) {
        return cause instanceof R2dbcException exception
                ? Optional.ofNullable(exception.getSqlState())
                : Optional.empty();
    }

    /** SQLSTATE classes 22 (data exception) and 23 (integrity violation): a healthy database refuses these values. */
    private static boolean isAboutTheData(String sqlState) {
        return sqlState.startsWith("22") || sqlState.startsWith("23");
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
