package org.hiptriage.triage.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;
import org.hiptriage.triage.stream.memory.Histories;
import org.hiptriage.triage.stream.state.RunnerHistory;

/** Whether a runner asked to be forgotten after something was received. */
final class Erasures {
    private Erasures() {}

    /** Whether what was received then is to be forgotten; at the very moment of the wish, it is. */
    static boolean covers(Optional<RunnerHistory> history, Instant receivedAt) {
        return isUpTo(history.map(RunnerHistory::getErasedAt), receivedAt);
    }

    /** The same for a record that could not be read: its key says whose it is, its time when it was sent. */
    static boolean covers(Histories histories, Record<byte[], byte[]> record) {
        return record.key() != null
                && isUpTo(
                        histories.erasedAt(new String(record.key(), StandardCharsets.UTF_8)),
                        Instant.ofEpochMilli(record.timestamp()));
    }

    private static boolean isUpTo(Optional<Instant> erasure, Instant receivedAt) {
        return erasure.filter(erasedAt -> !receivedAt.isAfter(erasedAt)).isPresent();
    }
}
