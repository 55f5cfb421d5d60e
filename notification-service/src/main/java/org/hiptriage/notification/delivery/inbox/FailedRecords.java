package org.hiptriage.notification.delivery.inbox;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** What happens to a record that was not taken in: waits for the database, the schema registry or the keys for ever, goes to the dead letters otherwise. */
final class FailedRecords {
    private static final Logger LOG = LoggerFactory.getLogger(FailedRecords.class);
    private static final BackOff NEVER_AGAIN = new FixedBackOff(0, 0);
    private static final BackOff TWICE_MORE = new FixedBackOff(200, 2);

    private FailedRecords() {}

    static DefaultErrorHandler handler(DeadLetters deadLetters) {
        var handler = new DefaultErrorHandler(deadLetters, untilItIsBack());
        // Spring Kafka's own list of hopeless exceptions would give up on some that only wait for the database.
        handler.setClassifications(Map.of(), true);
        handler.setBackOffFunction(FailedRecords::backOff);
        handler.setResetStateOnExceptionChange(true);
        // The records behind it stay in memory instead of being fetched again, which would cost half a second each
        // time.
        handler.setSeekAfterError(false);
        // What is worth saying is said here, without messages that may hold values.
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    private static BackOff backOff(ConsumerRecord<?, ?> failed, Exception thrown) {
        Failure failure = Failure.of(thrown);
        LOG.warn(
                "Not taken in: {}-{}@{}, {} ({})",
                failed.topic(),
                failed.partition(),
                failed.offset(),
                failure.code(),
                Failure.detail(thrown));
        return switch (failure) {
            case POISON -> NEVER_AGAIN;
            case OURS -> TWICE_MORE;
            case DATABASE_AWAY, REGISTRY_AWAY, KEYS_AWAY, SEALED -> untilItIsBack();
        };
    }

    private static BackOff untilItIsBack() {
        var backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        return backOff;
    }
}
