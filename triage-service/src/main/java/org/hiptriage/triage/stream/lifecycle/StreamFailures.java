package org.hiptriage.triage.stream.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.hiptriage.schemas.sealing.KeyStoreAwayException;
import org.hiptriage.schemas.serde.SealedRecordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that failed is replaced, since most failures pass; where it keeps failing the stream stops for good. */
final class StreamFailures implements StreamsUncaughtExceptionHandler {
    static final int MOST_REPLACEMENTS = 5;
    static final Duration WITHIN = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(StreamFailures.class);

    private final Clock clock;
    private final Deque<Instant> recent = new ArrayDeque<>();

    StreamFailures(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        if (isCausedBy(SealedRecordException.class, failure)) {
            LOG.error("The stream stops: {}", SealedRecordException.class.getSimpleName(), failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        if (isCausedBy(KeyStoreAwayException.class, failure)) {
            // The record waits in its partition until the keys are there.
            LOG.warn("The keys of runners are away; a stream thread is replaced", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        Instant now = clock.instant();
        while (!recent.isEmpty() && recent.getFirst().isBefore(now.minus(WITHIN))) {
            recent.removeFirst();
        }
        recent.addLast(now);
        if (recent.size() > MOST_REPLACEMENTS) {
            LOG.error("The stream failed {} times within {} and stops", recent.size(), WITHIN, failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.error("A stream thread failed and is replaced", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static boolean isCausedBy(Class<? extends Throwable> type, Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(type::isInstance);
    }
}
